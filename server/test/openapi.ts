import * as fc from 'fast-check'

/** What of a JSON Schema the API's own definitions use. */
export type Schema = {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly exclusiveMinimum?: number
  readonly maximum?: number
  readonly items?: Schema
  readonly minItems?: number
  readonly maxItems?: number
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
}

export type Parameter = {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly schema: Schema
}

export type Operation = {
  readonly method: string
  readonly path: string
  readonly policy: string | undefined
  readonly scope: string | undefined
  readonly parameters: readonly Parameter[]
  readonly body: Schema | null
}

type Document = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Record<string, unknown>>>>>
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> }
}

/** Every operation of the API, as its own definition tells it. */
export const operationsIn = (document: unknown): readonly Operation[] =>
  Object.entries((document as Document).paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Operation => {
      const content = (
        operation['requestBody'] as { content?: Record<string, { schema: Schema }> } | undefined
      )?.content
      return {
        method: method.toUpperCase(),
        path,
        policy: operation['x-policy'] as string | undefined,
        scope: operation['x-scope'] as string | undefined,
        parameters: (operation['parameters'] ?? []) as readonly Parameter[],
        body: content?.['application/json']?.schema ?? null,
      }
    }),
  )

const text = (schema: Schema): fc.Arbitrary<unknown> => {
  if (schema.format === 'uuid') return fc.uuid({ version: 7 })
  if (schema.format === 'date-time')
    return fc
      .date({ min: new Date('2020-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString())
  if (schema.format === 'date') return fc.constantFrom('2024-02-29', '2025-11-03')
  if (schema.format === 'email') return fc.constantFrom('ada@example.org', 'noor@example.org')
  if (schema.format === 'uri') return fc.constant('https://example.org/')
  if (schema.pattern !== undefined) return fc.stringMatching(new RegExp(schema.pattern))
  const [minLength, maxLength] = [schema.minLength ?? 0, Math.min(schema.maxLength ?? 60, 60)]
  return fc.string({ unit: 'grapheme', minLength, maxLength: Math.max(minLength, maxLength) })
}

const number = (schema: Schema, isWhole: boolean): fc.Arbitrary<unknown> => {
  const min = schema.minimum ?? schema.exclusiveMinimum ?? -1000
  const max = Math.min(schema.maximum ?? 100_000, 100_000)
  return isWhole
    ? fc.integer({
        min: Math.ceil(schema.exclusiveMinimum === undefined ? min : min + 1),
        max: Math.floor(max),
      })
    : fc.double({ min, max, noNaN: true, minExcluded: schema.exclusiveMinimum !== undefined })
}

/** Values that fit a schema of the document. */
export const fitting = (document: unknown, schema: Schema): fc.Arbitrary<unknown> => {
  const inside = (each: Schema): fc.Arbitrary<unknown> => fitting(document, each)
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? ''
    return inside((document as Document).components?.schemas?.[name] ?? {})
  }
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  const several = schema.anyOf ?? schema.oneOf
  if (several !== undefined) return fc.oneof(...several.map(inside))
  if (schema.allOf !== undefined)
    return fc
      .tuple(...schema.allOf.map(inside))
      .map((parts) => Object.assign({}, ...(parts as object[])) as unknown)
  const types = Array.isArray(schema.type)
    ? (schema.type as readonly string[])
    : [schema.type as string | undefined]
  return fc.oneof(...types.map((type) => ofType(type, schema, inside)))
}

const ofType = (
  type: string | undefined,
  schema: Schema,
  inside: (schema: Schema) => fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> => {
  switch (type) {
    case 'string':
      return text(schema)
    case 'integer':
      return number(schema, true)
    case 'number':
      return number(schema, false)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return fc.array(inside(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 5, 5),
      })
    case 'object': {
      const properties = schema.properties ?? {}
      const model = Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, inside(each)]))
      return fc.record(model, { requiredKeys: (schema.required ?? []).filter((name) => name in properties) })
    }
    case undefined:
    default:
      return fc.jsonValue()
  }
}

/** Anything at all: what a broken or hostile program might send. */
export const anything = (): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.jsonValue(),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.constantFrom(null, '', [], {}, -1, 1e308),
  )
