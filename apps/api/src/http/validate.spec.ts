import { describe, expect, it } from '@jest/globals';

import type { ProblemError } from '#libs/problems';

import { IsFileName, validated } from './validate.js';

class Named {
  @IsFileName(20)
  readonly fileName!: string;
}

/** What is said of a file name in Chinese. */
function saidOf(fileName: string): unknown {
  try {
    validated(Named, { fileName });
    return null;
  } catch (error) {
    const faults = (error as ProblemError).extra['errors'] as readonly { detailZh: string }[];
    return faults.map(({ detailZh }) => detailZh);
  }
}

describe('what is said of a text that may not stand', () => {
  it.each([
    ['附件(1).pdf', null],
    ['../../etc/passwd', ['文件名（fileName）带有路径，应当只写文件名']],
    ['方案\u202Efdp.exe', ['文件名（fileName）第3个字符是不得使用的字符U+202E']],
    ['a\r\nX: 1.pdf', ['文件名（fileName）第2个字符是换行']],
  ])('names the fault of %j in Chinese', (fileName, said) => {
    expect(saidOf(fileName)).toEqual(said);
  });
});
