/** Why a backup could not be made or restored, for whoever runs Perennial. */
export type BackupTrouble =
  | { readonly kind: 'exists'; readonly file: string }
  | { readonly kind: 'no-file'; readonly file: string; readonly found: string }
  | { readonly kind: 'not-a-backup'; readonly file: string }
  | {
      readonly kind: 'newer-format'
      readonly file: string
      readonly found: number
      readonly expected: number
    }
  | { readonly kind: 'damaged'; readonly file: string; readonly found: string }
  | { readonly kind: 'cut'; readonly file: string; readonly found: string }
  | { readonly kind: 'not-empty'; readonly place: string; readonly found: string }

export class BackupError extends Error {
  readonly trouble: BackupTrouble

  constructor(trouble: BackupTrouble, cause?: unknown) {
    super(sayBackupTrouble(trouble), { cause })
    this.name = 'BackupError'
    this.trouble = trouble
  }
}

const NOTHING_RESTORED = 'Nothing was restored.'

export const sayBackupTrouble = (trouble: BackupTrouble): string => {
  switch (trouble.kind) {
    case 'exists':
      return `${trouble.file} exists already and was left as it is. Name another file.`
    case 'no-file':
      return `${trouble.file} could not be opened: ${trouble.found}.`
    case 'not-a-backup':
      return `${trouble.file} is no backup of Perennial: expected a file that “perennial backup” wrote. ${NOTHING_RESTORED}`
    case 'newer-format':
      return (
        `${trouble.file} was written in format ${trouble.found}; this Perennial reads up to ${trouble.expected}. ` +
        `Restore it with the Perennial that made it, or a newer one. ${NOTHING_RESTORED}`
      )
    case 'damaged':
      return (
        `${trouble.file} is damaged: ${trouble.found}. ${NOTHING_RESTORED} ` +
        `Copy the file anew from where it was kept, or take an earlier backup.`
      )
    case 'cut':
      return (
        `${trouble.file} ends too early: ${trouble.found}. ${NOTHING_RESTORED} ` +
        `Copy the file anew from where it was kept, or take an earlier backup.`
      )
    case 'not-empty':
      return (
        `Found ${trouble.found} in ${trouble.place}; a backup is restored into an empty place alone. ` +
        `Name another: PERENNIAL_DATA=/path/to/new perennial restore FILE, or DATABASE_URL of an empty database.`
      )
  }
}
