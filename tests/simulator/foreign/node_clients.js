// Plays the whole part with node-quickbooks and intuit-oauth (npm); prints what it got as one JSON object.
const OAuthClient = require('intuit-oauth');
const QuickBooks = require('node-quickbooks');

const ready = JSON.parse(process.argv[2]);
const got = {};
const call = (start) => new Promise((done, fail) => start((error, answer) => (error ? fail(error) : done(answer))));
const faultCode = (error) => error.response.data.Fault.Error[0].code;

async function signIn() {
  const oauth = new OAuthClient({
    clientId: ready.client_id, clientSecret: ready.client_secret, environment: 'sandbox', redirectUri: ready.redirect_uri,
  });
  oauth.setAuthorizeURLs({
    authorizeEndpoint: ready.authorize_url, tokenEndpoint: ready.token_url,
    revokeEndpoint: ready.revoke_url, userInfoEndpoint: ready.userinfo_url,
  });
  OAuthClient.environment.sandbox = ready.api_base + '/';
  const url = oauth.authorizeUri({ scope: [OAuthClient.scopes.Accounting], state: 's t' });
  const page = await (await fetch(url)).text();
  const body = new URLSearchParams();
  for (const [, name, value] of page.matchAll(/name="(\w+)" value="([^"]*)"/g)) {
    body.append(name, value.replaceAll('&amp;', '&'));
  }
  body.append('realmId', page.match(/<option value="(\d+)"/)[1]);
  const sent = await fetch(new URL('/connect/oauth2', url), { method: 'POST', body, redirect: 'manual' });
  const back = sent.headers.get('location');
  got.state = new URL(back).searchParams.get('state');
  await oauth.createToken(back);
  const first = oauth.getToken().refresh_token;
  await oauth.refresh();
  got.refreshed = oauth.getToken().refresh_token === first;
  return oauth;
}

async function main() {
  const oauth = await signIn();
  const at = `${ready.api_base}/v3/company/${ready.realm_id}`;
  const info = await oauth.makeApiCall({ url: `${at}/companyinfo/${ready.realm_id}` });
  got.company = info.json.CompanyInfo.Country;
  try {
    const headers = { 'Content-Type': 'application/json' };
    await oauth.makeApiCall({ url: `${at}/customer`, method: 'POST', headers, body: JSON.stringify({ Notes: 'n' }) });
  } catch (error) {
    got.nameless = [error.code, Boolean(error.intuitTid)];
  }

  QuickBooks.V3_ENDPOINT_BASE_URL = `${ready.api_base}/v3/company/`;
  QuickBooks.TOKEN_URL = ready.token_url;
  QuickBooks.REVOKE_URL = ready.revoke_url;
  const token = oauth.getToken();
  const qb = new QuickBooks(ready.client_id, ready.client_secret, token.access_token, false, ready.realm_id, true, false,
    null, '2.0', token.refresh_token);

  let one = await call((f) => qb.createCustomer({ DisplayName: "Node O'Client", Notes: 'n' }, f));
  got.created = [one.DisplayName, one.SyncToken];
  one = await call((f) => qb.updateCustomer({ Id: one.Id, SyncToken: one.SyncToken, CompanyName: 'C', sparse: true }, f));
  got['sparse update'] = [one.SyncToken, one.Notes, one.CompanyName];
  one = await call((f) => qb.updateCustomer({ Id: one.Id, SyncToken: one.SyncToken, DisplayName: "Node O'Client", sparse: false }, f));
  got['full update'] = [one.SyncToken, one.Notes === undefined];
  got.read = (await call((f) => qb.getCustomer(one.Id, f))).DisplayName;

  const items = [...Array(30).keys()].map((n) => ({
    bId: String(n), operation: 'create', Customer: { DisplayName: `Batch ${String(n).padStart(2, '0')}` },
  }));
  got['batch of 30'] = (await call((f) => qb.batch(items, f))).BatchItemResponse.filter((item) => item.Customer).length;
  const find = async (criteria) => (await call((f) => qb.findCustomers(criteria, f))).QueryResponse;
  got.filter = (await find({ DisplayName: "Node O'Client" })).Customer.length;
  const page = await find([
    { field: 'DisplayName', value: 'Batch%', operator: 'LIKE' }, { field: 'desc', value: 'DisplayName' },
    { field: 'offset', value: 11 }, { field: 'limit', value: 10 },
  ]);
  got.page = [page.Customer.length, page.Customer[0].DisplayName];
  got.count = (await find({ count: true })).totalCount;
  got.all = (await find({ fetchAll: true })).Customer.length;
  const since = new Date(Date.now() - 86400e3);
  const blocks = (await call((f) => qb.changeDataCapture(['Customer', 'Vendor'], since, f))).CDCResponse[0].QueryResponse;
  got.cdc = blocks[0].Customer.length;
  got['company again'] = (await call((f) => qb.getCompanyInfo(ready.realm_id, f))).Country;
  try {
    await call((f) => qb.createCustomer({ DisplayName: "node o'client" }, f));
  } catch (error) {
    got.duplicate = faultCode(error);
  }
  got['other refresh'] = (await call((f) => qb.refreshAccessToken(f))).token_type;
  await call((f) => qb.revokeAccess(true, f));
  try {
    await call((f) => qb.getCustomer(one.Id, f));
  } catch (error) {
    got['after revoke'] = error.response.status;
  }
}

main().then(() => process.stdout.write(JSON.stringify(got)), (error) => {
  console.error(error);
  process.exit(1);
});
