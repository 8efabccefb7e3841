import { createReadStream } from 'node:fs'
import { createZstdDecompress } from 'node:zlib'
import type { z } from 'zod'
import { END_OF_ROWS } from './format.ts'
import { BackupError } from './trouble.ts'

const NEWLINE = 10
const AFTER_A_ROW = Buffer.concat([Buffer.from('\n'), END_OF_ROWS])
const LONGEST_LINE = 1_000_000

const isMissing = (error: unknown): boolean => (error as { syscall?: unknown }).syscall === 'open'

/** A backup read from its first line to its last; whatever is wrong with the file becomes a BackupError. */
export class BackupReader {
  readonly file: string
  private readonly chunks: AsyncIterator<Buffer>
  private readonly close: () => void
  private buffer: Buffer = Buffer.alloc(0)

  constructor(file: string) {
    this.file = file
    const bytes = createReadStream(file)
    const plain = createZstdDecompress()
    bytes.on('error', (error) => plain.destroy(error))
    this.close = () => {
      bytes.destroy()
      plain.destroy()
    }
    this.chunks = (bytes.pipe(plain) as AsyncIterable<Buffer>)[Symbol.asyncIterator]()
  }

  [Symbol.dispose](): void {
    this.close()
  }

  private async more(): Promise<boolean> {
    try {
      const { done, value } = await this.chunks.next()
      if (done) return false
      this.buffer = this.buffer.length === 0 ? value : Buffer.concat([this.buffer, value])
      return true
    } catch (error) {
      throw this.unreadable(error)
    }
  }

  private unreadable(error: unknown): BackupError {
    const { file } = this
    const { code, message } = error as { code?: unknown; message: string }
    if (isMissing(error)) return new BackupError({ kind: 'no-file', file, found: message }, error)
    if (code === 'ZSTD_error_prefix_unknown') return new BackupError({ kind: 'not-a-backup', file }, error)
    if (/unexpected end/.test(message))
      return new BackupError({ kind: 'cut', file, found: 'it was not written or copied to its end' }, error)
    return new BackupError({ kind: 'damaged', file, found: 'what it says cannot be unpacked' }, error)
  }

  damaged(found: string): BackupError {
    return new BackupError({ kind: 'damaged', file: this.file, found })
  }

  private async text(): Promise<string> {
    for (;;) {
      const end = this.buffer.indexOf(NEWLINE)
      if (end !== -1) {
        const text = this.buffer.subarray(0, end).toString()
        this.buffer = this.buffer.subarray(end + 1)
        return text
      }
      if (this.buffer.length > LONGEST_LINE) throw this.damaged('a line without end')
      if (!(await this.more()))
        throw new BackupError({ kind: 'cut', file: this.file, found: 'its last line is missing' })
    }
  }

  /** The next line, as one of these shapes. */
  async line<T extends z.ZodType>(shape: T): Promise<z.infer<T>> {
    const text = await this.text()
    try {
      return shape.parse(JSON.parse(text))
    } catch {
      throw this.damaged('a line is not what it should be')
    }
  }

  /** The rows of a table, whole lines at a time. */
  async *rows(): AsyncGenerator<Buffer> {
    for (;;) {
      if (this.buffer.indexOf(END_OF_ROWS) === 0) break
      const end = this.buffer.indexOf(AFTER_A_ROW) + 1
      const whole = end > 0 ? end : this.buffer.lastIndexOf(NEWLINE) + 1
      if (whole > 0) {
        yield this.buffer.subarray(0, whole)
        this.buffer = this.buffer.subarray(whole)
      } else if (!(await this.more()))
        throw new BackupError({ kind: 'cut', file: this.file, found: 'the rows of a table do not end' })
    }
    this.buffer = this.buffer.subarray(END_OF_ROWS.length)
  }

  /** @throws BackupError where something follows */
  async end(): Promise<void> {
    if (this.buffer.length > 0 || (await this.more())) throw this.damaged('something follows its last line')
  }
}
