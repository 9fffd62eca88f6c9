// What jsforce does with an org, and what it makes of the answers.
import assert from 'node:assert/strict'
import jsforce from 'jsforce'
import { report } from './checks.mjs'

const { salesforce: org } = JSON.parse(process.env.SANDBOX)
const version = '60.0'
const connection = new jsforce.Connection({ instanceUrl: org.login_url, accessToken: await session(), version })

/** A token, got without the library. */
async function session() {
  const { client_id, client_secret } = org
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id, client_secret })
  const answer = await fetch(`${org.login_url}/services/oauth2/token`, { method: 'POST', body })
  assert.equal(answer.status, 200)
  return (await answer.json()).access_token
}

/** A control call of the sandbox. */
async function control(method, path, body) {
  const answer = await fetch(`${org.login_url}/_sandbox/${path}`, { method, body: body && JSON.stringify(body) })
  assert.ok(answer.ok, `${method} ${path} answered ${answer.status}`)
  return answer.status === 204 ? undefined : answer.json()
}

const record = (object, id) => control('GET', `records/${object}/${id}`)
const idsOf = (records) => records.map(({ Id }) => Id).sort()
const living = async (object) => idsOf((await control('GET', `records/${object}`)).records)
const first = async (object, where) => (await connection.query(`SELECT Id FROM ${object} WHERE ${where} LIMIT 1`)).records[0].Id

async function refused(promise, errorCode) {
  const error = await promise.then(
    () => assert.fail(`was not refused with ${errorCode}`),
    (thrown) => thrown,
  )
  assert.equal(error.errorCode ?? error.name, errorCode)
  return error
}

const checks = {
  async 'finds records with their fields and their parents'() {
    const soql = 'SELECT Id, LastName, Account.Name, Owner.Name FROM Contact WHERE AccountId != null LIMIT 3'
    const { totalSize, done, records } = await connection.query(soql)
    assert.deepEqual([totalSize, done, records.length], [3, true, 3])
    const there = await record('Contact', records[0].Id)
    assert.equal(records[0].LastName, there.LastName)
    assert.equal(records[0].Account.Name, (await record('Account', there.AccountId)).Name)
    assert.equal(records[0].attributes.type, 'Contact')
  },

  async 'follows a cursor page by page'() {
    const found = []
    const more = { headers: { 'Sforce-Query-Options': 'batchSize=200' } }
    let page = await connection.query('SELECT Id FROM Lead', more)
    let pages = 1
    found.push(...page.records)
    for (; !page.done; pages++) {
      page = await connection.queryMore(page.nextRecordsUrl, more)
      found.push(...page.records)
    }
    assert.ok(pages > 1, 'one page is no walk')
    assert.deepEqual(idsOf(found), await living('Lead'))
    assert.equal(page.totalSize, found.length)
  },

  async 'walks all pages by its own fetching'() {
    const found = await connection
      .query('SELECT Id FROM Lead', { headers: { 'Sforce-Query-Options': 'batchSize=200' } })
      .run({ autoFetch: true, maxFetch: 100_000 })
    assert.deepEqual(idsOf(found.records ?? found), await living('Lead'))
  },

  async 'builds queries of its own'() {
    const found = await connection
      .sobject('Opportunity')
      .find({ IsWon: true, Amount: { $gt: 0 } }, ['Id', 'Amount', 'CloseDate'])
      .sort({ CloseDate: -1, Id: 1 })
      .limit(5)
    const days = found.map(({ CloseDate }) => CloseDate)
    assert.ok(found.length > 0 && found.every(({ Amount }) => Amount > 0))
    assert.deepEqual(days, [...days].sort().reverse())
    const count = await connection.sobject('Opportunity').count({ IsWon: true })
    const { records } = await control('GET', 'records/Opportunity')
    assert.equal(count, records.filter(({ IsWon }) => IsWon).length)
  },

  async 'is told what a query gets wrong'() {
    await refused(connection.query('SELECT Nope__c FROM Lead'), 'INVALID_FIELD')
    await refused(connection.query('SELECT Id FROM Nope'), 'INVALID_TYPE')
    await refused(connection.query('SELECT FROM Lead'), 'MALFORMED_QUERY')
  },

  async 'describes the org and its objects'() {
    const { sobjects } = await connection.describeGlobal()
    assert.equal(sobjects.find(({ name }) => name === 'Lead').keyPrefix, '00Q')
    const { fields, name } = await connection.sobject('Lead').describe()
    assert.equal(name, 'Lead')
    const email = fields.find((field) => field.name === 'Email')
    assert.deepEqual([email.type, email.updateable], ['email', true])
    assert.equal(fields.find((field) => field.name === 'IsConverted').updateable, false)
    await refused(connection.sobject('Nope').describe(), 'NOT_FOUND')
  },

  async 'makes, reads, changes and deletes one record'() {
    const leads = connection.sobject('Lead')
    const { id, success } = await leads.create({ LastName: '襷', Company: '駅伝', Email: 'tasuki@example.com' })
    assert.ok(success)
    const made = await leads.retrieve(id)
    assert.deepEqual([made.LastName, made.Company, made.IsConverted], ['襷', '駅伝', false])
    assert.ok((await leads.update({ Id: id, Title: '部長', Email: null })).success)
    const { Title, Email } = await record('Lead', id)
    assert.deepEqual([Title, Email], ['部長', null])
    assert.ok((await leads.destroy(id)).success)
    await refused(leads.retrieve(id), 'ENTITY_IS_DELETED')
    assert.equal((await record('Lead', id)).IsDeleted, true)
  },

  async 'is told which field it gets wrong'() {
    const leads = connection.sobject('Lead')
    await refused(leads.create({ LastName: '襷' }), 'REQUIRED_FIELD_MISSING')
    const Id = await first('Lead', 'IsConverted = false')
    await refused(leads.update({ Id, Email: 'nobody@home' }), 'INVALID_EMAIL_ADDRESS')
    await refused(leads.update({ Id, Title: 'x'.repeat(200) }), 'STRING_TOO_LONG')
    await refused(leads.update({ Id, Nope__c: 1 }), 'INVALID_FIELD')
    await refused(leads.update({ Id: await first('Lead', 'IsConverted = true'), Title: 'x' }), 'CANNOT_UPDATE_CONVERTED_LEAD')
  },

  async 'makes a field by the tooling API and finds records by it'() {
    const FullName = 'Lead.Jsforce_Key__c'
    const Metadata = { type: 'Text', length: 40, label: 'Key', externalId: true, unique: true }
    assert.ok((await connection.tooling.sobject('CustomField').create({ FullName, Metadata })).success)
    const leads = connection.sobject('Lead')
    const made = await leads.upsert({ Jsforce_Key__c: 'k1', LastName: '襷', Company: '駅伝' }, 'Jsforce_Key__c')
    const changed = await leads.upsert({ Jsforce_Key__c: 'k1', Title: '部長' }, 'Jsforce_Key__c')
    assert.deepEqual([made.success, changed.success], [true, true])
    assert.equal((await record('Lead', made.id)).Title, '部長')
    const rows = ['k1', 'k2'].map((key) => ({ Jsforce_Key__c: key, LastName: '鈴木', Company: '商事' }))
    assert.deepEqual((await leads.upsert(rows, 'Jsforce_Key__c')).map(({ success }) => success), [true, true])
    assert.equal((await leads.find({ Jsforce_Key__c: ['k1', 'k2'] })).length, 2)
  },

  async 'changes many records of which one is bad'() {
    const { records } = await connection.query('SELECT Id FROM Lead WHERE IsConverted = false ORDER BY Id LIMIT 3')
    const bad = await first('Lead', 'IsConverted = true')
    const ids = [records[0].Id, bad, records[1].Id]
    const results = await connection.sobject('Lead').update(ids.map((Id) => ({ Id, Title: 'many' })))
    assert.deepEqual(results.map(({ success }) => success), [true, false, true])
    assert.equal(results[1].errors[0].statusCode, 'CANNOT_UPDATE_CONVERTED_LEAD')
    assert.deepEqual([results[0].id, results[2].id], [ids[0], ids[2]])
    assert.equal((await record('Lead', ids[2])).Title, 'many')
  },

  async 'changes all records or none'() {
    const { records } = await connection.query("SELECT Id FROM Lead WHERE IsConverted = false AND Title != 'none' LIMIT 1")
    const rows = [records[0].Id, await first('Lead', 'IsConverted = true')].map((Id) => ({ Id, Title: 'none' }))
    const results = await connection.sobject('Lead').update(rows, { allOrNone: true })
    assert.equal(results[0].errors[0].statusCode, 'ALL_OR_NONE_OPERATION_ROLLED_BACK')
    assert.notEqual((await record('Lead', records[0].Id)).Title, 'none')
  },

  async 'cuts more than two hundred records by itself'() {
    const rows = Array.from({ length: 450 }, (_, at) => ({ LastName: `多数${at}`, Company: '駅伝' }))
    await control('DELETE', 'journal')
    const results = await connection.sobject('Lead').create(rows, { allowRecursive: true })
    assert.ok(results.length === 450 && results.every(({ success }) => success))
    const { calls } = await control('GET', 'journal')
    assert.deepEqual(calls.map(({ method, path, count }) => [method, path, count]), [
      ['POST', `/services/data/v${version}/composite/sobjects`, 3],
    ])
    const ids = results.map(({ id }) => id)
    const gone = await connection.sobject('Lead').destroy(ids, { allowRecursive: true })
    assert.ok(gone.every(({ success }) => success))
    const read = await connection.sobject('Lead').retrieve(ids.slice(0, 2), { fields: ['Id'] })
    assert.deepEqual(read, [null, null])
  },

  async 'uploads rows in bulk and is told of each'() {
    await control('PATCH', 'org', { jobs: { queued_millis: 0, running_millis: 50 } })
    const { records } = await connection.query('SELECT Id FROM Lead WHERE IsConverted = false ORDER BY Id LIMIT 2')
    const bad = await first('Lead', 'IsConverted = true')
    const input = [...records.map(({ Id }) => Id), bad].map((Id) => ({ Id, Title: 'bulk' }))
    const results = await connection.bulk2.loadAndWaitForResults({
      object: 'Lead',
      operation: 'update',
      input,
      pollTimeout: 20_000,
      pollInterval: 50,
    })
    assert.deepEqual(results.successfulResults.map(({ sf__Id }) => sf__Id).sort(), idsOf(records))
    assert.match(results.failedResults[0].sf__Error, /^CANNOT_UPDATE_CONVERTED_LEAD/)
    assert.equal(results.unprocessedRecords.length, 0)
    assert.equal((await record('Lead', records[0].Id)).Title, 'bulk')
  },

  async 'sees what is in the recycle bin only when it asks for it'() {
    const { id } = await connection.sobject('Lead').create({ LastName: '箱', Company: '駅伝' })
    await connection.sobject('Lead').destroy(id)
    const soql = `SELECT Id, IsDeleted FROM Lead WHERE Id = '${id}'`
    assert.equal((await connection.query(soql)).totalSize, 0)
    const { records } = await connection.query(soql, { scanAll: true })
    assert.deepEqual(records.map(({ IsDeleted }) => IsDeleted), [true])
  },

  async 'knows what is left of its limits'() {
    const { DailyApiRequests, DailyBulkApiBatches } = await connection.limits()
    assert.ok(DailyApiRequests.Remaining < DailyApiRequests.Max)
    assert.equal(DailyBulkApiBatches.Max, 15_000)
    const { used, limit } = connection.limitInfo.apiUsage
    assert.deepEqual([limit, used >= DailyApiRequests.Max - DailyApiRequests.Remaining], [DailyApiRequests.Max, true])
  },

  async 'is told that its session has ended'() {
    await control('POST', 'faults', { kind: 'expire_token', on: '*/limits' })
    await refused(connection.limits(), 'INVALID_SESSION_ID')
    connection.accessToken = await session()
    assert.ok(await connection.limits())
  },
}

await report('jsforce', checks)
