import type { Calendar, Day } from '#libs/legal-time';
import type { Words } from '#libs/procedure';

import { parameters } from './parameters.js';
import { effective, inForce, periodsOf, type LayerValue, type ProfileLayer } from './profile.js';
import { looseness } from './tightness.js';
import { formBreaches, written } from './value-form.js';

/** Why a layer is refused: which value, against which article. */
export interface LayerBreach {
  readonly layer: string;
  readonly key?: string;
  /** The article that the value falls below, or that the layer may not do what it does. */
  readonly article?: string;
  readonly says: Words;
}

/** The ranks that may replace the general rule, and those that may for hearings. */
const REPLACES: readonly string[] = ['law', 'administrativeRegulation'];
const REPLACES_HEARINGS: readonly string[] = [...REPLACES, 'localRegulation', 'rule'];

/**
 * Says everything that is wrong with layers laid over each other, the lower first; empty when the
 * profile may be used.
 */
export function layerBreaches(
  layers: readonly ProfileLayer[],
  calendar: Calendar,
): readonly LayerBreach[] {
  const own = [...stackBreaches(layers), ...layers.flatMap(ownBreaches)];
  // What is no value at all is not compared.
  return own.length > 0 ? own : [...looserBreaches(layers, calendar), ...contradictions(layers)];
}

const NO_LAYER: Words = { zh: '至少应当有国家规定一层', en: 'There is no layer' };
const MISPLACED: Words = {
  zh: '国家规定应当是且仅是最下一层',
  en: 'The national rules are the lowest layer, and only that',
};
const ID_TWICE: Words = { zh: '层的编号重复', en: 'The id of the layer is used twice' };

function stackBreaches(layers: readonly ProfileLayer[]): readonly LayerBreach[] {
  const misplaced = layers.filter((layer, index) => (layer.kind === 'national') !== (index === 0));
  const twice = layers.filter(
    (layer, index) => layers.findIndex((one) => one.id === layer.id) !== index,
  );
  return [
    ...(layers.length === 0 ? [{ layer: '', says: NO_LAYER }] : []),
    ...misplaced.map(({ id }) => ({ layer: id, says: MISPLACED })),
    ...twice.map(({ id }) => ({ layer: id, says: ID_TWICE })),
    ...layers.flatMap((layer, index) => overlaps(layer, layers.slice(index + 1))),
  ];
}

function overlaps(layer: ProfileLayer, others: readonly ProfileLayer[]): readonly LayerBreach[] {
  return others
    .filter(
      (other) =>
        other.kind === layer.kind &&
        other.jurisdiction === layer.jurisdiction &&
        other.id !== layer.id &&
        (inForce(layer, other.from) || inForce(other, layer.from)),
    )
    .map((other) => ({
      layer: other.id,
      says: {
        zh: `与“${layer.title.zh}”（${layer.id}）适用于同一地区，有效期重叠`,
        en: `Its time overlaps that of ${layer.id}, which applies in the same place`,
      },
    }));
}

function ownBreaches(layer: ProfileLayer): readonly LayerBreach[] {
  const { id, until, from } = layer;
  const ended = {
    zh: `失效日期${until ?? ''}早于施行日期${from}`,
    en: `It ends on ${until ?? ''}, before ${from}`,
  };
  const nameless = { zh: '没有写明来源', en: 'It does not name its source' };
  return [
    ...(until !== undefined && until < from ? [{ layer: id, says: ended }] : []),
    ...(isBlank(layer.source) ? [{ layer: id, says: nameless }] : []),
    ...Object.entries(layer.values).flatMap(([key, value]) => valueBreaches(layer, key, value)),
  ];
}

function valueBreaches(
  layer: ProfileLayer,
  key: string,
  value: LayerValue,
): readonly LayerBreach[] {
  const at = { layer: layer.id, key };
  const parameter = Object.hasOwn(parameters, key) ? parameters[key] : undefined;
  if (parameter === undefined) {
    return [{ ...at, says: { zh: '没有这个参数', en: 'There is no such parameter' } }];
  }
  const nameless = isBlank(value.article) || isBlank(value.source ?? layer.source);
  return [
    ...(nameless ? [{ ...at, says: NAMELESS }] : []),
    ...formBreaches(parameter, value).map((says) => ({ ...at, says })),
    ...rankBreaches(layer, key),
    ...(layer.kind === 'replaces' && !ARTICLE.test(value.article)
      ? [{ ...at, says: NO_ARTICLE }]
      : []),
  ];
}

const NAMELESS: Words = {
  zh: '没有写明条文和来源',
  en: 'It does not name its article and its source',
};

const ARTICLE = /第[一二三四五六七八九十百零〇\d]+条/;

const NO_ARTICLE: Words = {
  zh: '另行规定程序的，应当写明第几条',
  en: 'What sets another procedure is named with its article',
};

/** Who may set another procedure than the general one: art. 3¶2, for hearings art. 16¶1. */
function rankBreaches({ id, kind, rank }: ProfileLayer, key: string): readonly LayerBreach[] {
  const isHearing = key.startsWith('hearing.');
  if (kind !== 'replaces' || (isHearing ? REPLACES_HEARINGS : REPLACES).includes(rank)) {
    return [];
  }
  const en = 'A text of this rank does not replace the general rule';
  const zh = isHearing
    ? '另行规定听证的，应当是法律、法规、规章'
    : '另行规定程序的，应当是法律、行政法规';
  const article = isHearing ? '条例第16条第一款' : '条例第3条第二款';
  return [{ layer: id, key, article, says: { zh, en } }];
}

/** Compares every value of a layer with what the layers below it say, whenever it is in force. */
function looserBreaches(
  layers: readonly ProfileLayer[],
  calendar: Calendar,
): readonly LayerBreach[] {
  return layers.flatMap((layer, index) => {
    const below = layers.slice(0, index);
    const days = periodsOf(layers)
      .map(({ from }) => from)
      .filter((day) => inForce(layer, day));
    const found = days.flatMap((day) => looserOn(layer, { below, day, calendar }));
    return found.filter((one, at) => found.findIndex((other) => other.key === one.key) === at);
  });
}

function looserOn(
  layer: ProfileLayer,
  { below, day, calendar }: { below: readonly ProfileLayer[]; day: Day; calendar: Calendar },
): readonly LayerBreach[] {
  const beneath = effective(below, day);
  return Object.entries(layer.values).flatMap(([key, value]) => {
    const parameter = parameters[key];
    const other = beneath[key];
    if (parameter === undefined || other?.verified !== true) {
      return [];
    }
    const at = { layer: layer.id, key, article: other.article };
    if (!value.verified) {
      return [{ ...at, says: UNVERIFIED }];
    }
    const how =
      layer.kind === 'details'
        ? looseness(parameter, { value, below: other, calendar })
        : undefined;
    const theirs = written(other);
    return how === undefined
      ? []
      : [
          {
            ...at,
            says: {
              zh: `实施细则只能从严，${written(value)}宽于${other.article}的${theirs}${how.zh === '' ? '' : `：${how.zh}`}`,
              en: `Rules in detail may only be tighter: ${written(value, 'en')} is looser than ${written(other, 'en')}${how.en === '' ? '' : `. ${how.en}`}`,
            },
          },
        ];
  });
}

const UNVERIFIED: Words = {
  zh: '未经核实的数值不能取代已经核实的数值',
  en: 'A value that is not verified cannot take the place of one that is',
};

/** A longest review that ends before the time that must be offered leaves nothing lawful. */
function contradictions(layers: readonly ProfileLayer[]): readonly LayerBreach[] {
  return periodsOf(layers).flatMap(({ from }) => {
    const values = effective(layers, from);
    const most = values['legality.maxWorkingDays'];
    const least = values['legality.minWorkingDays'];
    if (most?.verified !== true || least?.verified !== true) {
      return [];
    }
    const says = {
      zh: `审查最长时间${written(most)}短于应当保证的${written(least)}`,
      en: 'The longest review is shorter than the time that must be offered',
    };
    const breach = { key: 'legality.maxWorkingDays', article: least.article, says };
    return Number(most.value) < Number(least.value) ? [{ layer: most.layer, ...breach }] : [];
  });
}

const isBlank = (text: string): boolean => text.trim() === '';
