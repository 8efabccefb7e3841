export type PersonId = string & { readonly brand: 'PersonId' }

/** Somebody with an account. Who only stands in another's history has no row of their own, only a name there. */
export type Person = {
  readonly id: PersonId
  readonly name: string
  readonly timeZone: string
  readonly locale: string
}
