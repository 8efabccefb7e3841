import { settings } from '../../words/en/settings.ts'
import { Copy } from '../copy.tsx'

const words = settings.signIn

type Shown = { readonly codes: readonly string[]; readonly onDone: () => void }

/** Codes for the day the phone is lost, told once. */
export const BackupCodes = ({ codes, onDone }: Shown) => {
  const text = `${codes.join('\n')}\n`
  return (
    <div className="stack">
      <h3 className="label">{words.codesTitle}</h3>
      <p>{words.codesSay}</p>
      <ul className="plain secret codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="row">
        <a
          className="button"
          download="perennial-backup-codes.txt"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
        >
          {words.codesSave}
        </a>
        <Copy text={text} />
        <button className="primary mentor" onClick={onDone}>
          {words.codesDone}
        </button>
      </div>
    </div>
  )
}
