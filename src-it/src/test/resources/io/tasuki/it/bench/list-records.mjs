// Lists every record with the official client, page by page: <folder with node_modules> <base url> <object> <properties>
import {createRequire} from "node:module";
import {join} from "node:path";

const [folder, basePath, object, properties] = process.argv.slice(2);
const {Client} = createRequire(join(folder, "package.json"))("@hubspot/api-client");
const client = new Client({accessToken: process.env.HUBSPOT_TOKEN, basePath});
let after;
let count = 0;
do {
    const page = await client.crm[object].basicApi.getPage(100, after, properties.split(","));
    count += page.results.length;
    after = page.paging?.next?.after;
} while (after);
console.log(count);
