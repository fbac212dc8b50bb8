import { isAbsolute, join } from 'node:path'
import type { Context } from '../context.ts'

/** Where heed keeps what is the user's. None of these needs to exist. */
export interface Directories {
  /** The user's articles. */
  readonly library: string
  /** The index and the compiled program: may be deleted at any time. */
  readonly cache: string
  /** Tips seen, places reached. */
  readonly state: string
}

/**
 * The user's folders: the XDG base directories where their variables are set or on Unix, else the
 * platform's own. `library` is the option or HEED_LIBRARY, where given.
 */
export function directoriesOf(
  { env, home, platform }: Pick<Context, 'env' | 'home' | 'platform'>,
  library: string | undefined = env.HEED_LIBRARY || undefined,
): Directories {
  const base = (variable: string, fallback: string) => {
    const value = env[variable]
    // The XDG specification has relative values ignored.
    return value !== undefined && isAbsolute(value) ? value : fallback
  }
  const place = PLACES[platform] ?? unixPlaces
  const { data, cache, state } = place(home, env)
  return {
    library: library ?? join(base('XDG_DATA_HOME', data), 'heed', 'library'),
    cache: join(base('XDG_CACHE_HOME', cache), 'heed'),
    state: join(base('XDG_STATE_HOME', state), 'heed'),
  }
}

interface Places {
  readonly data: string
  readonly cache: string
  readonly state: string
}

type PlacesOf = (home: string, env: Context['env']) => Places

const unixPlaces: PlacesOf = (home) => ({
  data: join(home, '.local', 'share'),
  cache: join(home, '.cache'),
  state: join(home, '.local', 'state'),
})

const PLACES: Partial<Record<NodeJS.Platform, PlacesOf>> = {
  darwin: (home) => {
    const support = join(home, 'Library', 'Application Support')
    return { data: support, cache: join(home, 'Library', 'Caches'), state: support }
  },
  win32: (home, env) => {
    const local = env.LOCALAPPDATA || join(home, 'AppData', 'Local')
    return {
      data: env.APPDATA || join(home, 'AppData', 'Roaming'),
      cache: join(local, 'Cache'),
      state: local,
    }
  },
}
