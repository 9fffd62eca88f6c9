// What HubSpot's own client does with a portal, and what it makes of the answers.
import assert from 'node:assert/strict'
import { Client } from '@hubspot/api-client'
import { report } from './checks.mjs'

const { hubspot: portal } = JSON.parse(process.env.SANDBOX)
const client = hubspot()
const { contacts, deals, properties, pipelines, owners, associations } = client.crm

/** The client, with so many attempts for each call. The latest one made decides for calls made later through any. */
function hubspot(attempts = 0, accessToken = portal.access_token) {
  return new Client({ basePath: portal.base_url, accessToken, numberOfApiCallRetries: attempts })
}

/** A control call of the sandbox. */
async function control(method, path, body) {
  const answer = await fetch(`${portal.base_url}/_sandbox/${path}`, { method, body: body && JSON.stringify(body) })
  assert.ok(answer.ok, `${method} ${path} answered ${answer.status}`)
  return answer.status === 204 ? undefined : answer.json()
}

/** How often a path was answered with a status since the journal was emptied. */
async function answered(path, status) {
  const { calls } = await control('GET', 'journal')
  return calls.filter((call) => call.path === path && call.status === status).reduce((sum, call) => sum + call.count, 0)
}

/** Lets a limit be spent until the client has been told so once; its own next attempt has to succeed. */
async function waitsOut(limit, path, call) {
  const usual = (await control('GET', 'portal')).limits[limit]
  await control('PATCH', 'portal', { limits: { [limit]: 0 } })
  await control('DELETE', 'journal')
  const page = call(hubspot(3))
  page.catch(() => {})
  for (let looks = 0; (await answered(path, 429)) === 0; looks++) {
    assert.ok(looks < 500, 'was never answered with 429')
    await new Promise((look) => setTimeout(look, 20))
  }
  await control('PATCH', 'portal', { limits: { [limit]: usual } })
  assert.equal((await page).results.length, 1)
  assert.deepEqual([await answered(path, 429), await answered(path, 200)], [1, 1])
}

async function refused(promise, status) {
  const error = await promise.then(
    () => assert.fail(`was not refused with ${status}`),
    (thrown) => thrown,
  )
  assert.equal(error.code, status)
  return error.body
}

async function all(page) {
  const found = []
  for (let after; ; ) {
    const { results, paging } = await page(after)
    found.push(...results)
    after = paging?.next?.after
    if (after === undefined) return found
  }
}

const idOf = ({ id }) => id
const rising = (ids) => [...ids].sort((one, other) => Number(one) - Number(other))
const search = (after, more = {}) => contacts.searchApi.doSearch({ limit: 200, after, properties: ['email'], ...more })

const checks = {
  async 'lists every contact once, ordered by id'() {
    const { records } = await control('GET', 'records/contacts')
    const listed = await all((after) => contacts.basicApi.getPage(100, after, ['email']))
    assert.deepEqual(listed.map(idOf), rising(records.map(idOf)))
    assert.equal(listed[0].properties.email, records.find(({ id }) => id === listed[0].id).email)
    assert.ok(listed[0].createdAt instanceof Date && !Number.isNaN(listed[0].createdAt.getTime()))
  },

  async 'walks the list by the helper of its own'() {
    assert.equal((await deals.getAll(100)).length, (await control('GET', 'records/deals')).records.length)
  },

  async 'is refused a page of more than a hundred'() {
    assert.equal((await refused(contacts.basicApi.getPage(101), 400)).category, 'VALIDATION_ERROR')
  },

  async 'searches page by page, by an offset, for no more than ten thousand'() {
    await control('POST', 'records/contacts/flood', { count: 10_100 })
    await control('PATCH', 'portal', { limits: { searches: 1000 } })
    const first = await search()
    assert.equal(first.total, 10_100)
    assert.equal(first.paging.next.after, '200')
    const second = await search(first.paging.next.after)
    assert.equal(new Set([...first.results, ...second.results].map(idOf)).size, 400)
    assert.equal((await search('9800')).results.length, 200)
    await refused(search('9900'), 400)
  },

  async 'searches by filters and a sort'() {
    const [{ id, properties }] = (await contacts.basicApi.getPage(1, undefined, ['email'])).results
    const byEmail = { filters: [{ propertyName: 'email', operator: 'EQ', value: properties.email }] }
    assert.deepEqual((await search(undefined, { filterGroups: [byEmail] })).results.map(idOf), [id])
    const behind = { filters: [{ propertyName: 'hs_object_id', operator: 'GT', value: id }] }
    const { results } = await search(undefined, { filterGroups: [behind], sorts: ['-hs_object_id'] })
    assert.deepEqual(results.map(idOf), rising(results.map(idOf)).reverse())
    await refused(search(undefined, { query: 'x'.repeat(3000) }), 400)
  },

  async 'reads a batch and is told which id is not there'() {
    const ids = (await contacts.basicApi.getPage(3)).results.map(idOf)
    const inputs = [...ids, '999999999999'].map((id) => ({ id }))
    const read = await contacts.batchApi.read({ inputs, properties: ['email'], propertiesWithHistory: [] })
    assert.deepEqual(rising(read.results.map(idOf)), ids)
    assert.equal(read.numErrors, 1)
    assert.equal(read.errors[0].category, 'OBJECT_NOT_FOUND')
    assert.deepEqual(read.errors[0].context.ids, ['999999999999'])
  },

  async 'reads what a property was before'() {
    const [{ id }] = (await contacts.basicApi.getPage(1)).results
    await contacts.basicApi.update(id, { properties: { firstname: 'Before' } })
    await contacts.basicApi.update(id, { properties: { firstname: 'After' } })
    const { propertiesWithHistory } = await contacts.basicApi.getById(id, [], ['firstname'])
    assert.deepEqual(propertiesWithHistory.firstname.slice(0, 2).map(({ value }) => value), ['After', 'Before'])
    await refused(contacts.basicApi.getPage(51, undefined, [], ['firstname']), 400)
  },

  async 'makes a property, twice a conflict, and finds it again when it was archived'() {
    const draft = {
      name: 'acceptance_score',
      label: 'Score',
      type: 'number',
      fieldType: 'number',
      groupName: 'acceptance',
    }
    await properties.groupsApi.create('contacts', { name: 'acceptance', label: 'Acceptance' })
    assert.equal((await properties.coreApi.create('contacts', draft)).name, draft.name)
    const conflict = await refused(properties.coreApi.create('contacts', draft), 409)
    assert.equal(conflict.subCategory, 'Properties.PROPERTY_WITH_NAME_EXISTS')
    await properties.coreApi.archive('contacts', draft.name)
    await refused(properties.coreApi.getByName('contacts', draft.name), 404)
    const restored = await properties.coreApi.create('contacts', { ...draft, type: 'string', fieldType: 'text' })
    assert.equal(restored.type, 'number')
    const listed = (await properties.coreApi.getAll('contacts')).results.map(({ name }) => name)
    assert.ok(listed.includes(draft.name) && listed.includes('lastmodifieddate'))
    const read = await properties.batchApi.read('contacts', { inputs: [{ name: draft.name }], archived: false })
    assert.equal(read.results[0].groupName, 'acceptance')
    await refused(properties.groupsApi.archive('contacts', 'acceptance'), 400)
  },

  async 'updates the good ones of a batch when each has a trace id'() {
    const [good, bad] = (await contacts.basicApi.getPage(2)).results.map(idOf)
    const input = (id, value, objectWriteTraceId) => ({ id, objectWriteTraceId, properties: { acceptance_score: value } })
    const traced = await contacts.batchApi.update({ inputs: [input(good, '7', 'a'), input(bad, 'much', 'b')] })
    assert.deepEqual(traced.results.map(idOf), [good])
    assert.equal(traced.results[0].properties.acceptance_score, '7')
    assert.equal(traced.numErrors, 1)
    assert.deepEqual(traced.errors[0].context.objectWriteTraceId, ['b'])
  },

  async 'updates none of a batch without trace ids, or with an id twice'() {
    const [good, bad] = (await contacts.basicApi.getPage(2)).results.map(idOf)
    const input = (id, value) => ({ id, properties: { acceptance_score: value } })
    await refused(contacts.batchApi.update({ inputs: [input(good, '8'), input(bad, 'much')] }), 400)
    const twice = await refused(contacts.batchApi.update({ inputs: [input(good, '8'), input(good, '9')] }), 400)
    assert.deepEqual(twice.context.ids, [good])
    assert.equal((await contacts.basicApi.getById(good, ['acceptance_score'])).properties.acceptance_score, '7')
  },

  async 'makes what is not there yet and updates what is'() {
    const input = (email, lastname) => ({ idProperty: 'email', id: email, properties: { lastname } })
    const upsert = async (...inputs) => (await contacts.batchApi.upsert({ inputs })).results
    const [made] = await upsert(input('new@acceptance.example', 'One'))
    assert.equal(made._new, true)
    const both = await upsert(input('new@acceptance.example', 'Two'), input('newer@acceptance.example', 'Two'))
    assert.equal(both.find(({ id }) => id === made.id)._new, false)
    assert.equal(both.filter(({ _new }) => _new).length, 1)
  },

  async 'makes, merges, archives and erases contacts'() {
    const made = await contacts.batchApi.create({
      inputs: ['one', 'two', 'three'].map((name) => ({ properties: { email: `${name}@acceptance.example` }, associations: [] })),
    })
    const [one, two, three] = rising(made.results.map(idOf))
    const winner = await contacts.basicApi.merge({ primaryObjectId: one, objectIdToMerge: two })
    assert.equal(winner.id, one)
    const read = await contacts.batchApi.read({ inputs: [{ id: one }, { id: two }], properties: ['hs_merged_object_ids'] })
    assert.deepEqual(read.results.map(({ properties }) => properties.hs_merged_object_ids), [two])
    await contacts.basicApi.archive(one)
    assert.ok((await all((after) => contacts.basicApi.getPage(100, after, [], [], [], true))).map(idOf).includes(one))
    await refused(contacts.basicApi.getById(one), 404)
    await contacts.basicApi.purge({ objectId: three })
    await refused(contacts.basicApi.getById(three, [], [], [], true), 404)
  },

  async 'links a contact and a deal, one by one and in batches'() {
    const [{ id: contact }] = (await contacts.basicApi.getPage(1)).results
    const { id: deal } = await deals.basicApi.create({ properties: { dealname: 'Acceptance' }, associations: [] })
    const linked = async () =>
      (await associations.v4.basicApi.getPage('deals', deal, 'contacts')).results.map(({ toObjectId }) => String(toObjectId))

    await associations.v4.basicApi.createDefault('deals', deal, 'contacts', contact)
    assert.deepEqual(await linked(), [contact])
    const read = await associations.v4.batchApi.getPage('deals', 'contacts', { inputs: [{ id: deal }] })
    assert.equal(read.results[0]._from.id, deal)
    assert.equal(read.results[0].to[0].associationTypes[0].typeId, 3)

    await associations.v4.batchApi.archive('deals', 'contacts', { inputs: [{ _from: { id: deal }, to: [{ id: contact }] }] })
    assert.deepEqual(await linked(), [])
    const types = [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 3 }]
    await associations.v4.batchApi.create('deals', 'contacts', {
      inputs: [{ _from: { id: deal }, to: { id: contact }, types }],
    })
    assert.deepEqual(await linked(), [contact])
    const older = await associations.batchApi.read('deals', 'contacts', { inputs: [{ id: deal }] })
    assert.deepEqual(older.results[0].to.map(({ id, type }) => [id, type]), [[contact, 'deal_to_contact']])
  },

  async 'reads pipelines and their stages'() {
    const [pipeline] = (await pipelines.pipelinesApi.getAll('deals')).results
    const stages = (await pipelines.pipelineStagesApi.getAll('deals', pipeline.id)).results
    assert.deepEqual(stages.map(idOf), pipeline.stages.map(idOf))
    const won = stages.filter(({ metadata }) => metadata.isClosed === 'true' && metadata.probability === '1.0')
    assert.equal(won.length, 1)
    assert.equal((await pipelines.pipelineStagesApi.getById('deals', pipeline.id, won[0].id)).label, won[0].label)
  },

  async 'reads owners, those that have left apart'() {
    const present = await all((after) => owners.ownersApi.getPage(undefined, after, 2))
    assert.ok(present.length > 2)
    assert.equal((await owners.ownersApi.getById(present[0].id)).email, present[0].email)
    const left = await all((after) => owners.ownersApi.getPage(undefined, after, 100, true))
    assert.ok(left.every(({ archived, userId }) => archived && !userId))
  },

  async 'sees the same state at a date-based address'() {
    const typed = await contacts.basicApi.getPage(2, undefined, ['email'])
    const answer = await client.apiRequest({ path: '/crm/objects/2026-09/contacts?limit=2&properties=email' })
    const dated = await answer.json()
    assert.deepEqual(dated.results.map(idOf), typed.results.map(idOf))
    assert.equal(answer.headers.get('X-HubSpot-RateLimit-Interval-Milliseconds'), '10000')
  },

  async 'gets an access token for its refresh token, and a clear no for a wrong one'() {
    const ask = (refreshToken) =>
      client.oauth.tokensApi.create(
        'refresh_token',
        undefined,
        undefined,
        portal.client_id,
        portal.client_secret,
        refreshToken,
      )
    const { accessToken, expiresIn } = await ask(portal.refresh_token)
    assert.equal(expiresIn, 1800)
    assert.equal((await hubspot(0, accessToken).crm.contacts.basicApi.getPage(1)).results.length, 1)
    assert.equal((await refused(ask('wrong'), 400)).status, 'BAD_REFRESH_TOKEN')
    assert.equal((await refused(hubspot(0, 'wrong').crm.contacts.basicApi.getPage(1), 401)).status, 'error')
  },

  async 'is told which scope it lacks'() {
    await control('PATCH', 'portal', { scopes_off: ['crm.objects.deals.read'] })
    const body = await refused(deals.basicApi.getPage(1), 403)
    await control('PATCH', 'portal', { scopes_off: [] })
    assert.equal(body.category, 'MISSING_SCOPES')
    assert.deepEqual(body.errors[0].context.requiredGranularScopes, ['crm.objects.deals.read'])
  },

  async 'waits by itself when it searches too often'() {
    await waitsOut('searches', '/crm/v3/objects/contacts/search', (patient) =>
      patient.crm.contacts.searchApi.doSearch({ limit: 1 }),
    )
  },

  async 'walks marketing events and who takes part in them'() {
    const { basicApi, retrieveParticipantStateApi: states } = client.marketing.events
    const { id } = await control('POST', 'events', { eventName: 'Fair', eventType: 'TRADE_SHOW' })
    const people = (await contacts.basicApi.getPage(3)).results.map(idOf)
    for (const person of people) await control('PUT', `events/${id}/participations/${person}`, { state: 'REGISTERED' })
    await control('PUT', `events/${id}/participations/${people[0]}`, { state: 'ATTENDED' })
    const events = await all((after) => basicApi.getAll(after, 1))
    const { eventName, eventType, registrants, attendees } = events.find(({ objectId }) => objectId === id)
    assert.deepEqual([eventName, eventType, registrants, attendees], ['Fair', 'TRADE_SHOW', 3, 1])
    const told = await all((after) =>
      states.getParticipationsBreakdownByMarketingEventId(Number(id), undefined, undefined, 2, after),
    )
    assert.deepEqual(told.map(({ associations }) => associations.contact.contactId), people)
    assert.deepEqual(told.map(({ properties }) => properties.attendanceState), ['ATTENDED', 'REGISTERED', 'REGISTERED'])
    assert.ok(told[0].properties.occurredAt >= told[0].createdAt.getTime())
  },

  async 'waits by itself when it calls too often in ten seconds'() {
    await waitsOut('burst', '/crm/v3/objects/deals', (patient) => patient.crm.deals.basicApi.getPage(1))
  },

  async 'gives up when the day is spent'() {
    const patient = hubspot(3)
    await control('PATCH', 'portal', { daily_remaining: 0 })
    await control('DELETE', 'journal')
    const body = await refused(patient.crm.deals.basicApi.getPage(1), 429)
    await control('PATCH', 'portal', { daily_remaining: 600_000 })
    assert.equal(body.policyName, 'DAILY')
    assert.equal(await answered('/crm/v3/objects/deals', 429), 1)
  },

  async 'asks again after a gateway answered with a page of HTML'() {
    const patient = hubspot(3)
    await control('POST', 'faults', { kind: 'html', on: '/crm/v3/objects/deals', times: 1 })
    await control('DELETE', 'journal')
    assert.equal((await patient.crm.deals.basicApi.getPage(1)).results.length, 1)
    assert.equal(await answered('/crm/v3/objects/deals', 502), 1)
  },
}

const bare = console.error
console.error = (...words) => String(words[0]).includes('will retry') || bare(...words)

await report('@hubspot/api-client', checks)
