import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';

import { dataSourceOptions } from '#libs/case-store';
import type { Engine } from '#libs/case-engine';
import { TokenIssuer } from '#libs/identity';
import type { ChannelPlaces } from '#libs/notices';
import type { SecretBox } from '#libs/secrets';
import { makeMetrics, type Log, type Metrics } from '#libs/telemetry';

import { ArchiveController } from './archive/archive.controller.js';
import { CalendarFeedsController } from './calendar-feeds/calendar-feeds.controller.js';
import { CataloguesController } from './catalogues/catalogues.controller.js';
import { collectionControllers } from './cases/collection.js';
import { CommandRunner } from './cases/command-runner.js';
import { CaseReader } from './cases/case-reader.js';
import { DeadlineReader } from './deadlines/deadline-reader.js';
import { DeadlinesController } from './deadlines/deadlines.controller.js';
import { PersonalTextsController } from './personal-texts/personal-texts.controller.js';
import { DeterminationsController } from './determinations/determinations.controller.js';
import { Draining } from './draining.js';
import { EngineHolder, SecretsHolder } from './engine-holder.js';
import { MetricsHolder } from './metrics-holder.js';
import { Forecaster } from './forecasts/forecaster.js';
import { ForecastsController } from './forecasts/forecasts.controller.js';
import { HealthController } from './health/health.controller.js';
import { ApiThreads, type ThreadParts } from './heavy-work/api-threads.js';
import { DamagedCaseInterceptor } from './http/damaged-case.interceptor.js';
import { ProblemFilter } from './http/problem.filter.js';
import { ImportsController } from './imports/imports.controller.js';
import { InventoryController } from './imports/inventory.controller.js';
import { LawsController } from './laws/laws.controller.js';
import { MinutesController } from './meetings/minutes.controller.js';
import { NoticeDeliveriesController } from './notices/notice-deliveries.controller.js';
import { NoticePreferencesController } from './notices/notice-preferences.controller.js';
import { NoticesHolder } from './notices/notices-holder.js';
import { NoticeStreams } from './notices/notice-streams.js';
import { NoticesController } from './notices/notices.controller.js';
import { OrganisationController } from './organisation/organisation.controller.js';
import { DrawingsController } from './procedures/drawings.controller.js';
import { ProceduresController } from './procedures/procedures.controller.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { ProfilesController } from './profiles/profiles.controller.js';
import { SimulationController } from './simulation/simulation.controller.js';
import { TasksController } from './tasks/tasks.controller.js';
import { TokensController } from './tokens/tokens.controller.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';

/** What the API is made with; made once at start. */
export interface ApiParts {
  readonly engine: Engine;
  readonly issuer: TokenIssuer;
  /** What passwords and the secrets of webhooks are sealed with. */
  readonly secrets: SecretBox;
  /** With the application's login. */
  readonly databaseUrl: string;
  /** Under which address it is known to its callers; where it listens unless given. */
  readonly publicUrl?: string;
  readonly simulated: boolean;
  /** The ways by which notices leave the house; none unless given. */
  readonly channels?: ChannelPlaces;
  /** Addresses and networks of proxies whose `X-Forwarded-For` is believed; none unless given. */
  readonly trustedProxies?: readonly string[];
  /** Its measurements, which nobody reads unless they are served; of its own unless given. */
  readonly metrics?: Metrics;
  /** Its log; on standard error, of failures alone, unless given. */
  readonly log?: Log;
  /** How often a silent stream of notices says that it lives; 15 s unless given. */
  readonly heartbeatMs?: number;
  /** What heavy work may take, and which module does it. */
  readonly threads?: ThreadParts;
}

@Module({})
export class ApiModule {
  static with(parts: ApiParts): DynamicModule {
    return {
      module: ApiModule,
      imports: [TypeOrmModule.forRoot(dataSourceOptions(parts.databaseUrl))],
      controllers: [
        ...[...parts.engine.current.values()].flatMap(collectionControllers),
        ...(parts.engine.current.has('meeting') ? [MinutesController] : []),
        ...(parts.engine.current.has('major-decision') ? [ForecastsController] : []),
        CataloguesController,
        ImportsController,
        InventoryController,
        DeterminationsController,
        PersonalTextsController,
        ArchiveController,
        TasksController,
        ...[NoticesController, NoticePreferencesController, NoticeDeliveriesController],
        TokensController,
        OrganisationController,
        ProceduresController,
        LawsController,
        CalendarController,
        ProfilesController,
        DrawingsController,
        DeadlinesController,
        CalendarFeedsController,
        WebhooksController,
        HealthController,
        ...(parts.simulated ? [SimulationController] : []),
      ],
      providers: [
        { provide: EngineHolder, useValue: new EngineHolder(parts.engine) },
        { provide: SecretsHolder, useValue: new SecretsHolder(parts.secrets) },
        { provide: TokenIssuer, useValue: parts.issuer },
        { provide: MetricsHolder, useValue: new MetricsHolder(parts.metrics ?? makeMetrics()) },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_INTERCEPTOR, useClass: DamagedCaseInterceptor },
        { provide: ApiThreads, useValue: new ApiThreads(parts.threads) },
        { provide: NoticesHolder, useValue: new NoticesHolder(parts) },
        NoticeStreams,
        Draining,
        CommandRunner,
        CaseReader,
        Forecaster,
        DeadlineReader,
      ],
    };
  }
}
