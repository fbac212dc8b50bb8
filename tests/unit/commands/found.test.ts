import { expect, test } from 'vitest'
import type { ArticleSummary } from '../../../src/articles/article.ts'
import { readOrRemark, type SearchScope } from '../../../src/commands/found.ts'
import { UserError } from '../../../src/errors.ts'

const summary = { id: 'a' } as ArticleSummary

const scopeThatThrows = (error: Error, remarks: string[]) =>
  ({
    library: { read: () => Promise.reject(error) },
    remark: (text: string) => remarks.push(text),
  }) as unknown as SearchScope

test('an article that cannot be read is named, and the search goes on', async () => {
  const remarks: string[] = []
  expect(
    await readOrRemark(scopeThatThrows(new UserError('"a.md" could not be read'), remarks), summary),
  ).toBeNull()
  expect(remarks).toEqual(['"a.md" could not be read'])
})

test('a mistake of the program is not hidden', async () => {
  await expect(readOrRemark(scopeThatThrows(new TypeError('x'), []), summary)).rejects.toThrow(TypeError)
})
