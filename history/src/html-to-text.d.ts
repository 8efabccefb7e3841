declare module 'html-to-text' {
  export type HtmlToTextOptions = {
    wordwrap?: false | number
    limits?: { maxInputLength?: number; maxDepth?: number }
    selectors?: readonly {
      readonly selector: string
      readonly format?: string
      readonly options?: Readonly<Record<string, unknown>>
    }[]
  }
  export const compile: (options: HtmlToTextOptions) => (html: string) => string
}
