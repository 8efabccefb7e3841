/**
 * The line of every clause of a JSON text, by its path: `rhythm`, `scope.in`. Nothing of a list has a path of its own.
 * A clause written twice has its last line, as its last value counts.
 */
export const clauseLines = (json: string): ReadonlyMap<string, number> => {
  const lines = new Map<string, number>()
  const path: string[] = []
  let line = 1
  let name = ''
  for (const [token] of json.matchAll(/"(?:[^"\\\n]|\\.)*"\s*:?|[{}[\]]|\n/g)) {
    if (token === '{' || token === '[') path.push(token === '{' ? name : `${name}[]`)
    else if (token === '}' || token === ']') path.pop()
    else if (token.endsWith(':')) {
      name = nameOf(token)
      lines.set([...path.slice(1), name].join('.'), line)
    }
    line += token.split('\n').length - 1
  }
  return lines
}

const nameOf = (token: string): string => {
  const text: unknown = JSON.parse(token.slice(0, token.lastIndexOf('"') + 1))
  return String(text)
}
