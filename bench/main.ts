const benches: Readonly<Record<string, string>> = {
  server: './server/main.ts',
  web: './web/main.ts',
}

// npm run bench: reading. -- server: the server beside the least it could do. -- web: the screens in a browser.
await import(benches[process.argv[2] ?? ''] ?? './reading.ts')
