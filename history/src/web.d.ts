// The one thing of the web platform the parsers need; the compiler here knows neither node nor the DOM.
interface TextDecoder {
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string
}
// oxlint-disable-next-line no-var -- only var may meet the declaration of node's types
declare var TextDecoder: {
  new (label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean }): TextDecoder
}
