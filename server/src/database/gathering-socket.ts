import { Socket } from 'node:net'

/**
 * A socket on which all that one turn of the event loop sends leaves in one write: statements of a transaction that do
 * not wait for each other. pg corks around each of them; this holds until the last.
 */
export class GatheringSocket extends Socket {
  private isHeld = false

  override cork(): void {
    super.cork()
    if (this.isHeld) return
    this.isHeld = true
    super.cork()
    process.nextTick(() => {
      this.isHeld = false
      super.uncork()
    })
  }
}
