/** The same bytes where figures of so many bytes may begin; copied only where they lie askew in memory. */
export const aligned = (bytes: Uint8Array, size: number): Uint8Array =>
  bytes.byteOffset % size === 0 ? bytes : new Uint8Array(bytes)
