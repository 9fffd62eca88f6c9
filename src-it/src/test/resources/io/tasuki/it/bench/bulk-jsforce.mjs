// Streams a bulk query's records to a file with jsforce: <folder with node_modules> <org> <query> <most rows> <file>
//
// All in one page: of a result with several pages jsforce 3.10 loses rows without a word, for it ends its stream with the
// first page that is over.
import {createRequire} from "node:module";
import {createWriteStream} from "node:fs";
import {join} from "node:path";
import {pipeline} from "node:stream/promises";

const [folder, instanceUrl, query, rows, file] = process.argv.slice(2);
const require = createRequire(join(folder, "package.json"));
const jsforce = require("jsforce");
const {QueryJobV2} = require("jsforce/lib/api/bulk2");
const {Parsable} = require("jsforce/lib/record-stream");
const connection = new jsforce.Connection({instanceUrl, accessToken: process.env.SALESFORCE_TOKEN, version: "62.0"});
const job = new QueryJobV2(connection, {bodyParams: {query, operation: "query"}, pollingOptions: connection.bulk2});
await job.open();
await job.poll(500, 600_000);
const page = new Parsable();
const request = {method: "GET", url: `/jobs/query/${job.id}/results?maxRecords=${rows}`, headers: {Accept: "text/csv"}};
connection.request(request).stream().pipe(page.stream("csv"));
await pipeline(page.stream(), createWriteStream(file));
