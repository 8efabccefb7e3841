type Shown = {
  readonly label: string
  readonly value: number | null
  readonly options: readonly number[]
  readonly say: (value: number) => string
  readonly none: string
  readonly onChange: (value: number | null) => void
}

/** One of a few numbers, or none of them; a number from elsewhere stays among them. */
export const Choice = ({ label, value, options, say, none, onChange }: Shown) => {
  const all = value === null || options.includes(value) ? options : [...options, value]
  return (
    <label>
      {label}
      <select
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? null : Number(target.value))}
      >
        <option value="">{none}</option>
        {all.map((each) => (
          <option key={each} value={each}>
            {say(each)}
          </option>
        ))}
      </select>
    </label>
  )
}
