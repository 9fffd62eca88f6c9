// What Salesforce's own command line does with an org, and what it makes of the answers.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { report } from './checks.mjs'

const { salesforce: org } = JSON.parse(process.env.SANDBOX)
const home = await mkdtemp(resolve('home-'))
const quiet = ['SF_DISABLE_TELEMETRY', 'SF_AUTOUPDATE_DISABLE', 'SF_SKIP_NEW_VERSION_CHECK', 'SF_DISABLE_DNS_CHECK']
const settings = {
  ...Object.fromEntries([...quiet, 'SF_DISABLE_LOG_FILE', 'SF_USE_GENERIC_UNIX_KEYCHAIN'].map((name) => [name, 'true'])),
  HOME: home,
  PATH: process.env.PATH,
  SF_AUDIENCE_URL: 'https://login.salesforce.com',
}

/** Runs the command line; tells its exit code and what it printed. */
function sf(words, more = {}) {
  const program = resolve('node_modules/@salesforce/cli/bin/run.js')
  const child = spawn(process.execPath, [program, ...words], { cwd: home, env: { ...settings, ...more } })
  const printed = { out: '', err: '' }
  child.stdout.on('data', (text) => (printed.out += text))
  child.stderr.on('data', (text) => (printed.err += text))
  return new Promise((done) => child.on('close', (code) => done({ code, ...printed })))
}

/** The result of a command that has to succeed, as JSON. */
async function told(words, more) {
  const { code, out, err } = await sf([...words, '--json'], more)
  assert.equal(code, 0, `sf ${words.join(' ')}: ${out}${err}`)
  return JSON.parse(out).result
}

/** A control call of the sandbox. */
async function control(method, path, body) {
  const answer = await fetch(`${org.login_url}/_sandbox/${path}`, { method, body: body && JSON.stringify(body) })
  assert.ok(answer.ok, `${method} ${path} answered ${answer.status}`)
  return answer.status === 204 ? undefined : answer.json()
}

/** All records of an object that are not deleted, in the order of their ids, as the org itself holds them. */
async function held(object) {
  const { records } = await control('GET', `records/${object}`)
  return records.sort((one, other) => (one.Id < other.Id ? -1 : 1))
}

async function accessToken() {
  const form = { grant_type: 'client_credentials', client_id: org.client_id, client_secret: org.client_secret }
  const answer = await fetch(`${org.login_url}/services/oauth2/token`, { method: 'POST', body: new URLSearchParams(form) })
  return (await answer.json()).access_token
}

/** Lines of CSV whose values are all in quotes, some with line ends inside. */
function quotedCsv(text) {
  const lines = [[]]
  for (const [, value, end] of text.matchAll(/"((?:[^"]|"")*)"(,|\n|$)/g)) {
    lines.at(-1).push(value.replaceAll('""', '"'))
    if (end === '\n') lines.push([])
  }
  return lines.filter((line) => line.length > 0)
}

const checks = {
  'is refused with a key that is not its own': async () => {
    const { generateKeyPairSync } = await import('node:crypto')
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    await writeFile(join(home, 'foreign.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }))
    const login = ['org', 'login', 'jwt', '--client-id', org.client_id, '--jwt-key-file', 'foreign.pem', '--json']
    const { code, out } = await sf([...login, '--username', org.username, '--instance-url', org.login_url])
    assert.equal(code, 1)
    assert.match(out, /invalid assertion/)
  },

  'logs in with an access token': async () => {
    const login = ['org', 'login', 'access-token', '--no-prompt', '--alias', 'token', '--instance-url', org.login_url]
    const session = await told(login, { SF_ACCESS_TOKEN: await accessToken() })
    assert.equal(session.username, org.username)
    assert.match(session.orgId, /^00D/)
  },

  'reads every page of a long result': async () => {
    const tasks = await held('Task')
    await control('PATCH', 'org', { queries: { page_rows: 200 } })
    await control('DELETE', 'journal')
    const result = await told(['data', 'query', '--target-org', 'token', '--query', 'SELECT Id FROM Task'])
    assert.deepEqual(result.records.map((task) => task.Id).sort(), tasks.map((task) => task.Id))
    const { records_read: read, calls } = await control('GET', 'journal')
    const pages = calls.filter(({ path }) => path.includes('/query')).reduce((sum, { count }) => sum + count, 0)
    assert.ok(read === 0 && pages >= Math.ceil(tasks.length / 200), `${pages} pages of ${tasks.length} ids`)
    await control('PATCH', 'org', { queries: { page_rows: 2000 } })
  },

  'logs in with a signed assertion': async () => {
    await writeFile(join(home, 'key.pem'), org.private_key)
    const login = ['org', 'login', 'jwt', '--client-id', org.client_id, '--jwt-key-file', 'key.pem', '--alias', 'jwt']
    const session = await told([...login, '--username', org.username, '--instance-url', org.login_url])
    assert.equal(session.username, org.username)
    assert.equal(session.instanceUrl, org.login_url)
  },

  'shows the org as connected': async () => {
    const shown = await told(['org', 'display', '--target-org', 'jwt'])
    assert.equal(shown.connectedStatus, 'Connected')
    assert.equal(shown.apiVersion, '68.0')
    assert.equal(shown.username, org.username)
  },

  'queries records with their parents as JSON': async () => {
    const query = 'SELECT Id, Company, IsConverted, CreatedDate, Owner.Name FROM Lead ORDER BY Id'
    const leads = await held('Lead')
    const users = new Map((await held('User')).map((user) => [user.Id, user.Name]))
    const result = await told(['data', 'query', '--target-org', 'jwt', '--query', query])
    assert.equal(result.totalSize, leads.length)
    assert.ok(result.done)
    const plain = result.records.map((lead) => [lead.Id, lead.Company, lead.IsConverted, lead.CreatedDate, lead.Owner?.Name])
    const wanted = leads.map((lead) => [lead.Id, lead.Company, lead.IsConverted, lead.CreatedDate, users.get(lead.OwnerId)])
    assert.deepEqual(plain, wanted)
  },

  'counts groups': async () => {
    const query = 'SELECT Status, COUNT(Id) leads FROM Lead GROUP BY Status'
    const wanted = {}
    for (const { Status } of await held('Lead')) wanted[Status] = (wanted[Status] ?? 0) + 1
    const { records } = await told(['data', 'query', '--target-org', 'jwt', '--query', query])
    assert.deepEqual(Object.fromEntries(records.map((group) => [group.Status, group.leads])), wanted)
  },

  'prints a query as CSV and as a table': async () => {
    const [lead] = await held('Lead')
    const user = (await held('User')).find(({ Id }) => Id === lead.OwnerId)
    const words = ['data', 'query', '--target-org', 'jwt', '--query', `SELECT Id, Email, Owner.Name FROM Lead WHERE Id = '${lead.Id}'`]
    const csv = await sf([...words, '--result-format', 'csv'])
    assert.equal(csv.out.trim(), `Id,Email,Owner.Name\n${lead.Id},${lead.Email ?? ''},${user.Name}`)
    const table = await sf(words)
    assert.match(table.out, new RegExp(`│ ${lead.Id} │ .*│ ${user.Name} `))
    assert.match(table.out, /Total number of records retrieved: 1\./)
  },

  'is told which field there is not': async () => {
    const { code, out } = await sf(['data', 'query', '--target-org', 'jwt', '--json', '--query', 'SELECT Id, Nope__c FROM Lead'])
    assert.equal(code, 1)
    assert.equal(JSON.parse(out).name, 'INVALID_FIELD')
    assert.match(JSON.parse(out).message, /No such column 'Nope__c' on entity 'Lead'/)
  },

  'exports by a bulk job': async () => {
    const query = 'SELECT Id, Company, Description, AnnualRevenue, IsConverted, SystemModstamp FROM Lead'
    const words = ['data', 'export', 'bulk', '--target-org', 'jwt', '--query', query, '--result-format', 'csv', '--wait', '5']
    const leads = await held('Lead')
    const { totalSize } = await told([...words, '--output-file', 'leads.csv'])
    assert.equal(totalSize, leads.length)
    const [header, ...lines] = quotedCsv(await readFile(join(home, 'leads.csv'), 'utf8'))
    assert.deepEqual(header, ['Id', 'Company', 'Description', 'AnnualRevenue', 'IsConverted', 'SystemModstamp'])
    const wanted = leads.map((lead) => [
      lead.Id,
      lead.Company ?? '',
      lead.Description ?? '',
      lead.AnnualRevenue ?? '',
      lead.IsConverted,
      lead.SystemModstamp.replace('+0000', 'Z'),
    ])
    const exported = lines.sort(([one], [other]) => (one < other ? -1 : 1))
    assert.deepEqual(
      exported.map(([id, company, text, revenue, converted, stamp]) => [
        id,
        company,
        text,
        revenue === '' ? '' : Number(revenue),
        converted === 'true',
        stamp,
      ]),
      wanted,
    )
  },

  'updates by a bulk job': async () => {
    const leads = (await held('Lead')).filter(({ IsConverted }) => !IsConverted).slice(0, 3)
    await writeFile(join(home, 'titles.csv'), `Id,Title\n${leads.map(({ Id }, number) => `${Id},"title, ${number}"`).join('\n')}\n`)
    const words = ['data', 'update', 'bulk', '--target-org', 'jwt', '--sobject', 'Lead', '--file', 'titles.csv', '--wait', '5']
    const result = await told(words)
    assert.deepEqual([result.processedRecords, result.successfulRecords, result.failedRecords], [3, 3, 0])
    const ids = leads.map(({ Id }) => Id)
    const after = (await held('Lead')).filter(({ Id }) => ids.includes(Id))
    assert.deepEqual(after.map(({ Title }) => Title), ['title, 0', 'title, 1', 'title, 2'])
  },

  'describes an object and lists them all': async () => {
    const [lead, { length }, objects] = await Promise.all([
      told(['sobject', 'describe', '--target-org', 'jwt', '--sobject', 'Lead']),
      held('Lead'),
      told(['sobject', 'list', '--target-org', 'jwt', '--sobject', 'all']),
    ])
    assert.ok(length > 0)
    const company = lead.fields.find(({ name }) => name === 'Company')
    assert.deepEqual([company.type, company.length, company.updateable], ['string', 255, true])
    assert.deepEqual(lead.fields.find(({ name }) => name === 'OwnerId').referenceTo, ['User'])
    assert.equal(lead.keyPrefix, '00Q')
    for (const name of ['Lead', 'Contact', 'Opportunity', 'CampaignMember', 'Task']) assert.ok(objects.includes(name), name)
  },

  'lists limits': async () => {
    const limits = await told(['org', 'list', 'limits', '--target-org', 'jwt'])
    const daily = limits.find(({ name }) => name === 'DailyApiRequests')
    assert.equal(daily.max, 100000)
    assert.ok(daily.remaining > 99000 && daily.remaining < 100000)
    const jobs = limits.find(({ name }) => name === 'DailyBulkV2QueryJobs')
    assert.deepEqual([jobs.max, jobs.remaining], [10000, 9999])
  },

  'asks again when the org is not available': async () => {
    await control('DELETE', 'journal')
    await control('POST', 'faults', { kind: 'status', on: 'GET /services/data/*/query', status: 503, times: 2 })
    const result = await told(['data', 'query', '--target-org', 'jwt', '--query', 'SELECT COUNT() FROM Lead'])
    assert.equal(result.totalSize, (await held('Lead')).length)
    const { calls } = await control('GET', 'journal')
    assert.equal(calls.find(({ path, status }) => path.endsWith('/query') && status === 503).count, 2)
  },

  'needs no login with a token and an address': async () => {
    const words = ['data', 'query', '--target-org', await accessToken(), '--query', 'SELECT COUNT() FROM Campaign']
    const result = await told(words, { SF_ORG_INSTANCE_URL: org.login_url })
    assert.equal(result.totalSize, (await held('Campaign')).length)
  },
}

await report('@salesforce/cli', checks)
await rm(home, { recursive: true, force: true })
