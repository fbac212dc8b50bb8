/** The version of heed. */
export { version } from '../package.json'
