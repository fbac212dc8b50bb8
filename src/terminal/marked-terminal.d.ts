declare module 'marked-terminal' {
  import type { MarkedExtension } from 'marked'

  export function markedTerminal(options?: {
    readonly emoji?: boolean
    readonly width?: number
  }): MarkedExtension
}
