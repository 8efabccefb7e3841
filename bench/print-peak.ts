// Imported before another program: when that ends, the most memory it ever held goes to standard error, in kB.
process.on('exit', () => process.stderr.write(`\npeak ${process.resourceUsage().maxRSS}\n`))
