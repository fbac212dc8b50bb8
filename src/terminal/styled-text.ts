import type { Role, Theme } from './theme.ts'

/** A stretch of text that looks the same throughout. */
export interface Run {
  readonly text: string
  /** Outermost first. */
  readonly roles: readonly Role[]
  /** Where the text leads on terminals that have links; must be an address that `linkTarget` gave. */
  readonly link: string | null
}

/** One line of runs as the terminal gets it; every style and link that it opens it closes again. */
export function drawLine(line: readonly Run[], theme: Theme): string {
  let drawn = ''
  let at = 0
  for (let run = line[at]; run !== undefined; run = line[at]) {
    const { link } = run
    let label = ''
    for (; run !== undefined && run.link === link; run = line[at]) {
      let text = ''
      const { roles } = run
      for (; run !== undefined && run.link === link && run.roles === roles; run = line[++at]) text += run.text
      label += roles.reduceRight((styled, role) => theme.styles[role](styled), text)
    }
    drawn += link === null ? label : `\x1b]8;;${link}\x1b\\${label}\x1b]8;;\x1b\\`
  }
  return drawn
}

/** The words of the runs alone. */
export function plainText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}

/** The roles with one more, further in, unless it is there already. */
export function withRole(roles: readonly Role[], role: Role): readonly Role[] {
  return roles.includes(role) ? roles : [...roles, role]
}
