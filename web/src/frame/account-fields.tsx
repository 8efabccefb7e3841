import { en } from '../words/en.ts'
import { Field } from './field.tsx'

/** What an account is made of. */
export const AccountFields = ({ name }: { readonly name?: string }) => (
  <>
    <Field label={en.welcome.name} name="name" autoComplete="name" maxLength={200} defaultValue={name} />
    <Field label={en.welcome.email} name="email" type="email" autoComplete="email" maxLength={320} />
    <Field
      label={en.welcome.password}
      name="password"
      type="password"
      autoComplete="new-password"
      minLength={10}
      maxLength={256}
    />
  </>
)
