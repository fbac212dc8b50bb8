import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { SORT_ORDERS } from './articles/library.ts'
import { list } from './commands/list.ts'
import type { CommonOptions } from './commands/options.ts'
import { read } from './commands/read.ts'
import { search } from './commands/search.ts'
import { tip } from './commands/tip.ts'
import type { Context } from './context.ts'
import { ExitCode, RetryError, UserError } from './errors.ts'
import { version } from './version.ts'

/** What bare `heed` says. */
const SHORT_HELP = `heed: the advice reader for people who live in a terminal

  heed list                             the articles there are
  heed read reconnect                   one of them, paged
  heed search "he never calls"          the advice that answers a description

heed help shows all commands, heed help <command> one of them.
`

const OPERATORS_HELP = `
Words: "a phrase"  +must  -mustnot  begin*  title:word  tag:word  author:word
(quote them for the shell: heed search '"give him space" -husband')
`

/** Runs the command that the arguments name, and gives the exit code. Errors are thrown. */
export async function runCli(args: readonly string[], context: Context): Promise<ExitCode> {
  try {
    return await runOnce(args, context)
  } catch (error) {
    // A command writes its result at its end, so that nothing has been written yet.
    if (error instanceof RetryError) return runOnce(args, context)
    throw error
  }
}

async function runOnce(args: readonly string[], context: Context): Promise<ExitCode> {
  let exitCode: ExitCode = ExitCode.done
  const program = menu(context, (code) => {
    exitCode = code
  })
  try {
    await program.parseAsync(withBareOptions(args), { from: 'user' })
    return exitCode
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return ExitCode.done
    if (error.code === 'commander.help') {
      const [first, asked] = args.filter((arg) => !arg.startsWith('-'))
      if (first === 'help' && asked !== undefined) return runOnce([asked], context)
      context.stdout.write(SHORT_HELP)
      return ExitCode.done
    }
    throw usageError(error)
  }
}

function menu(context: Context, end: (code: ExitCode) => void): Command {
  const program = new Command('heed')
    .description('The advice reader for people who live in a terminal')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help of a command')
    .option('--library <dir>', 'your folder of articles')
    .addOption(new Option('--color <when>', 'use colours').choices(['always', 'auto', 'never']))
    .option('--width <columns>', 'set the text so wide; 0 does not wrap', wholeNumber)
    .option('--json [=field,...]', 'print JSON, all fields or those named', fieldNames)
    .option('--no-pager', 'do not page')
    .option('-q, --quiet', 'no remarks')
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => context.stdout.write(text),
      // Errors are thrown, caught at the top, and told there.
      writeErr: () => {},
    })
  const options = <T>(command: Command) => command.optsWithGlobals() as CommonOptions & T

  program
    .command('list [words...]')
    .description('the articles: id, title, author, sections, minutes')
    .option('--sections', 'with the titles of their sections')
    .option('--tag <tag>', 'only with this tag (repeatable)', collect)
    .option('--author <name>', 'only by this author')
    .addOption(new Option('--sort <order>', 'in this order').choices(SORT_ORDERS))
    .option('--reverse', 'the other way round')
    .option('--limit <n>', 'no more than n', wholeNumber)
    .action(async (words: string[], _, command: Command) => {
      end(await list(context, words, options(command)))
    })

  program
    .command('read <article> [section]')
    .description('one article, or a section of it; a file or - for standard input')
    .option('--toc', 'its contents only')
    .option('--raw', 'its Markdown')
    .option('--minutes <n>', 'as many whole sections as can be read in n minutes', positiveNumber)
    .action(async (article: string, section: string | undefined, _, command: Command) => {
      end(await read(context, article, section, options(command)))
    })

  program
    .command('search <words...>')
    .description('the sections that answer the words, best first; - takes them from standard input')
    .option('-F, --fixed', 'the exact characters')
    .option('-E, --regex', 'a regular expression')
    .option('-w, --word', 'whole words only (exact)')
    .option('-s, --case-sensitive', 'case matters (exact)')
    .option('-i, --ignore-case', 'case does not matter (exact)')
    .option('-l, --articles', 'only the ids of the articles')
    .option('-c, --count', 'only a count of sentences for each article')
    .option('-C, --context <n>', 'n sentences of context', wholeNumber)
    .option('-n, --limit <n>', 'no more than n; 0 is all', wholeNumber)
    .option('--article <article>', 'only in this article (repeatable)', collect)
    .option('--tag <tag>', 'only in articles with this tag (repeatable)', collect)
    .addHelpText('after', OPERATORS_HELP)
    .action(async (words: string[], _, command: Command) => {
      end(await search(context, words, options(command)))
    })

  program
    .command('tip [words...]')
    .aliases(['random-tip', 'random'])
    .description('one section at random, out of those that hold the words')
    .option('--tag <tag>', 'only from articles with this tag (repeatable)', collect)
    .option('--article <article>', 'only from this article (repeatable)', collect)
    .option('--daily', 'the same tip all day')
    .option('--seed <text>', 'the same tip for the same text')
    .option('--seconds <n>', 'one that can be read in n seconds', positiveNumber)
    .option('--greet [=hours]', "for a shell's start: at most once in so many hours (12)", greetingHours)
    .action(async (words: string[], _, command: Command) => {
      end(await tip(context, words, options(command)))
    })
  return program
}

/** These options take a value only after `=`, never the next argument. */
const BARE_OPTIONS = ['--json', '--greet']

function withBareOptions(args: readonly string[]): string[] {
  const end = args.indexOf('--')
  return args.map((arg, at) => (BARE_OPTIONS.includes(arg) && (end < 0 || at < end) ? `${arg}=` : arg))
}

function usageError(error: CommanderError): UserError {
  const [message = '', ...hints] = error.message.replace(/^error: /, '').split('\n')
  const hint = hints.join(' ').replace(/^\(Did you mean (.*)\?\)$/, 'did you mean $1?') || dashHint(message)
  return new UserError(message.replace(/\.$/, ''), { ...(hint && { hint }), cause: error })
}

function dashHint(message: string): string {
  return message.startsWith('unknown option') ? 'a word that begins with "-" stands after --' : ''
}

function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('It takes a whole number.')
  return Number(value)
}

function positiveNumber(value: string): number {
  const number = Number(value)
  if (!(number > 0 && number < Infinity)) throw new InvalidArgumentError('It takes a number above 0.')
  return number
}

const DEFAULT_GREETING_HOURS = 12

function greetingHours(value: string): number {
  return value === '' ? DEFAULT_GREETING_HOURS : positiveNumber(value)
}

function fieldNames(value: string): readonly string[] {
  return value
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

function collect(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value]
}
