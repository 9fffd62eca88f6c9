// Streams a bulk query's records to a file with jsforce: <folder with node_modules> <org> <query> <file>
import {createRequire} from "node:module";
import {createWriteStream} from "node:fs";
import {join} from "node:path";
import {pipeline} from "node:stream/promises";

const [folder, instanceUrl, query, file] = process.argv.slice(2);
const jsforce = createRequire(join(folder, "package.json"))("jsforce");
const connection = new jsforce.Connection({instanceUrl, accessToken: process.env.SALESFORCE_TOKEN, version: "62.0"});
connection.bulk2.pollInterval = 500;
connection.bulk2.pollTimeout = 600_000;
const records = await connection.bulk2.query(query);
await pipeline(records.stream(), createWriteStream(file));
