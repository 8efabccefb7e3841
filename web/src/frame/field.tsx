import type { InputHTMLAttributes } from 'react'

type Shown = InputHTMLAttributes<HTMLInputElement> & { readonly label: string; readonly name: string }

export const Field = ({ label, ...rest }: Shown) => (
  <label>
    {label}
    <input required {...rest} />
  </label>
)

/** What a form's fields hold, by their names. */
export const valuesOf = <Name extends string>(
  form: HTMLFormElement,
  ...names: readonly Name[]
): Record<Name, string> => {
  const data = new FormData(form)
  const value = (name: Name): string => {
    const found = data.get(name)
    return typeof found === 'string' ? found : ''
  }
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Name, string>
}
