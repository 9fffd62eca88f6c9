/** Runs the checks of a client one after the other, with a line for each; the process fails when one fails. */
export async function report(client, checks) {
  let failures = 0
  for (const [name, check] of Object.entries(checks)) {
    const began = Date.now()
    try {
      await check()
      console.log(`ok      ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
    } catch (failure) {
      failures++
      console.log(`FAILED  ${name}\n${failure.stack}`)
    }
  }
  const all = Object.keys(checks).length
  console.log(`${client}: ${all - failures} of ${all} checks`)
  process.exitCode = failures === 0 ? 0 : 1
}
