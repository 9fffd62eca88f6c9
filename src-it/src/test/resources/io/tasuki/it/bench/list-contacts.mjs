// Lists every contact with the official client, page by page: list-contacts.mjs <folder with node_modules> <base url> <properties>
import {createRequire} from "node:module";
import {join} from "node:path";

const [folder, basePath, properties] = process.argv.slice(2);
const {Client} = createRequire(join(folder, "package.json"))("@hubspot/api-client");
const client = new Client({accessToken: process.env.HUBSPOT_TOKEN, basePath});
let after;
let count = 0;
do {
    const page = await client.crm.contacts.basicApi.getPage(100, after, properties.split(","));
    count += page.results.length;
    after = page.paging?.next?.after;
} while (after);
console.log(count);
