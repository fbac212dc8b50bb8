/** A line of plain text, as Markdown that reads the same: nothing in it is taken for markup. */
export function escapeLine(line: string): string {
  return escapeInline(line)
    .replace(/^(#{1,6})(?=\s|$)/, '\\$1')
    .replace(/^>/, '\\>')
    .replace(/^([-+=])(?=\s|$|\1)/, '\\$1')
    .replace(/^[|:](?=[-:|])/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
}

/** A heading's words as Markdown. */
export function escapeHeading(title: string): string {
  return escapeInline(title).replace(/(?<=^|\s)#+$/, '\\$&')
}

// An entity ends an address, as do marks at its end, since renderers would read it as the character it stands for.
const ADDRESS =
  /(<https?:\/\/(?:[^\s<>~\\&]|(?<=\/)~(?=\w)|&(?!#?[a-z0-9]{1,40};)){1,2000}>|(?:https?:\/\/|www\.)(?:[^\s<>*`~\\[\]&]|(?<=\/)~(?=\w)|&(?!#?[a-z0-9]{1,40};)){0,2000}[\p{L}\p{N}/=])/iu

function escapeInline(text: string): string {
  // An address stays as it is: renderers link it, and a backslash in it would become a part of it.
  const parts = text.split(ADDRESS)
  return parts
    .map((part, place) => {
      if (place % 2 === 0) return escapeMarks(part)
      const [glued = ''] = escapeMarks(parts[place + 1] ?? '').split(' ', 1)
      return glued.includes('\\') && part.startsWith('http') ? `<${part}>` : part
    })
    .join('')
}

function escapeMarks(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\')
    .replace(/[*`~[\]]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/&(?=#?[a-z0-9]{1,40};)/gi, '\\&')
}
