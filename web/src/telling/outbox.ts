/** Words on their way to the server: kept in this browser until it has them. */
export type Waiting = {
  /** The same each time it is sent, so that it arrives once. */
  readonly ref: string
  readonly person: string
  readonly mentorship: string
  readonly by: 'mentor' | 'mentee'
  readonly text: string
  /** The instant it is about, where it was told of another day; else null. */
  readonly at: string | null
  readonly toldAt: number
}

const STORE = 'waiting'

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('the browser kept nothing')))
  })

const opened = (): Promise<IDBDatabase> => {
  const request = indexedDB.open('perennial', 1)
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE, { keyPath: 'ref' }))
  return asked(request)
}

let database: Promise<IDBDatabase> | null = null

const forgetDatabase = (): void => {
  database = null
}

/** A store that could not be opened, or that the browser closed, is opened anew the next time. */
const opening = async (): Promise<IDBDatabase> => {
  try {
    const found = await opened()
    found.addEventListener('close', forgetDatabase)
    return found
  } catch (error) {
    forgetDatabase()
    throw error
  }
}

const store = async (mode: IDBTransactionMode): Promise<IDBObjectStore> => {
  database ??= opening()
  return (await database).transaction(STORE, mode).objectStore(STORE)
}

/** A change that was asked for may still be refused, as by a full disk: it holds once all of it is written down. */
const written = ({ transaction }: IDBObjectStore): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('abort', () =>
      reject(transaction.error ?? new Error('the browser kept nothing')),
    )
  })

/** Everything that waits here, in the order it was told. */
export const allWaiting = async (): Promise<readonly Waiting[]> => {
  const all = await asked<Waiting[]>((await store('readonly')).getAll())
  return all.toSorted((a, b) => a.toldAt - b.toldAt)
}

export const keepWaiting = async (waiting: Waiting): Promise<void> => {
  const waitings = await store('readwrite')
  waitings.put(waiting)
  await written(waitings)
}

export const dropWaiting = async (ref: string): Promise<void> => {
  const waitings = await store('readwrite')
  waitings.delete(ref)
  await written(waitings)
}
