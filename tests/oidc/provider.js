// A certified OpenID provider on this machine, for tests of sign-in: node provider.js PORT ORIGIN
// Whoever types a name is let in under it; the dashboard at ORIGIN is its only client.
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const [port, origin] = process.argv.slice(2);
const back = `${origin}/oauth2callback`;

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [{
    client_id: 'dashboard',
    client_secret: 'only-for-tests-and-long-enough',
    redirect_uris: [back],
    post_logout_redirect_uris: [back],
  }],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  conformIdTokenClaims: false, // e-mail and name stand in the ID token, as with most providers
  cookies: { keys: ['only-for-tests'] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
  pkce: { required: () => true },
  findAccount: (_ctx, id) => ({
    accountId: id,
    claims: () => ({
      sub: id,
      name: id,
      email: `${id}@example.si`,
      email_verified: !id.startsWith('unverified'),
    }),
  }),
  // the only client is the dashboard itself: nobody is asked for consent
  loadExistingGrant: async (ctx) => {
    const grant = new ctx.oidc.provider.Grant({
      clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId,
    });
    grant.addOIDCScope('openid email profile');
    await grant.save();
    return grant;
  },
});

const form = `<!doctype html><title>Sign in</title><form method="post">
<label>Name <input name="login" autofocus required></label> <button>Sign in</button></form>`;

async function read(request) {
  let body = '';
  for await (const part of request) body += part;
  return new URLSearchParams(body);
}

createServer(async (request, response) => {
  if (!request.url.startsWith('/interaction/')) {
    provider.callback()(request, response);
  } else if (request.method === 'POST') {
    const accountId = (await read(request)).get('login');
    await provider.interactionFinished(request, response, { login: { accountId } });
  } else {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(form);
  }
}).listen(Number(port), '127.0.0.1', () => console.log('ready'));
