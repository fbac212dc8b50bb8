import type { Role, Theme } from '../../../src/terminal/theme.ts'

const ROLES: readonly Role[] = [
  'title',
  'heading',
  'strong',
  'emphasis',
  'strike',
  'code',
  'quote',
  'link',
  'match',
  'faint',
  'keyword',
  'name',
  'string',
  'number',
]

/** Shows styles as tags, which are easier to read in a test than escape codes. */
export const taggedTheme: Theme = {
  styled: true,
  hyperlinks: false,
  styles: Object.fromEntries(
    ROLES.map((role) => [role, (text: string) => `<${role}>${text}</${role}>`]),
  ) as Theme['styles'],
}
