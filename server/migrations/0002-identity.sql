-- Who somebody is. The tables of better-auth 1.7, as it names them, in a schema that only perennial_auth may touch: who
-- serves moments never reads a password hash, and who checks passwords never reads a moment.

create schema auth;

create table auth."user" (
  "id" text primary key,
  "name" text not null,
  "email" text not null unique,
  "emailVerified" boolean not null,
  "image" text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  "twoFactorEnabled" boolean
);

create table auth."session" (
  "id" text primary key,
  "expiresAt" timestamptz not null,
  "token" text not null unique,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references auth."user" on delete cascade
);
create index session_of_user on auth."session" ("userId");

create table auth."account" (
  "id" text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references auth."user" on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null,
  unique ("providerId", "accountId")
);
create index account_of_user on auth."account" ("userId");

create table auth."verification" (
  "id" text primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index verification_identifier on auth."verification" ("identifier");

create table auth."twoFactor" (
  "id" text primary key,
  "secret" text not null,
  "backupCodes" text not null,
  "userId" text not null references auth."user" on delete cascade,
  "verified" boolean,
  "failedVerificationCount" int,
  "lockedUntil" timestamptz
);
create index two_factor_of_user on auth."twoFactor" ("userId");

create table auth."passkey" (
  "id" text primary key,
  "name" text,
  "publicKey" text not null,
  "userId" text not null references auth."user" on delete cascade,
  "credentialID" text not null unique,
  "counter" int not null,
  "deviceType" text not null,
  "backedUp" boolean not null,
  "transports" text,
  "createdAt" timestamptz,
  "aaguid" text
);
create index passkey_of_user on auth."passkey" ("userId");

create table auth."rateLimit" (
  "id" text primary key,
  "key" text not null unique,
  "count" int not null,
  "lastRequest" bigint not null
);

-- The one-time link of a first start, until there is an account.
create table auth.welcome (
  hash text primary key,
  expires_at timestamptz not null
);

-- Wrong passwords for one address, from wherever they came.
create table auth.guess (
  hash text primary key,
  count int not null,
  since timestamptz not null
);

grant usage on schema auth to perennial_auth;
grant select, insert, update, delete on all tables in schema auth to perennial_auth;

-- Personal tokens: what its person sees of it, and the key that a request shows. -----------------------------------

create table token (
  person_id uuid not null,
  token_id uuid not null,
  name text not null,
  scopes text[] not null,
  hash text not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  last_used_on date,
  primary key (person_id, token_id)
);

create table token_key (
  hash text primary key,
  person_id uuid not null,
  token_id uuid not null,
  scopes text[] not null,
  expires_at timestamptz
);

-- Invitations ------------------------------------------------------------------------------------------------------

create table invitation (
  mentorship_id uuid not null references mentorship,
  invitation_id uuid not null,
  mentor_id uuid not null,
  mentee_id uuid not null,
  side text not null check (side in ('mentor', 'mentee')),
  made_by uuid not null,
  hash text not null,
  email text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  account_made_at timestamptz,
  accepted_at timestamptz,
  revoked_at timestamptz,
  primary key (mentorship_id, invitation_id)
);

create table invitation_key (
  hash text primary key,
  mentorship_id uuid not null,
  invitation_id uuid not null,
  mentor_id uuid not null,
  mentee_id uuid not null,
  side text not null
);

-- Whose account sits on a side that somebody else brought into Perennial: once, and for good.
create table seat_claim (
  mentorship_id uuid not null references mentorship,
  side text not null check (side in ('mentor', 'mentee')),
  mentor_id uuid not null,
  mentee_id uuid not null,
  person_id uuid not null,
  claimed_at timestamptz not null,
  primary key (mentorship_id, side)
);

do $$
declare
  each text;
begin
  foreach each in array array['token', 'token_key'] loop
    execute format('alter table %I enable row level security', each);
    execute format('alter table %I force row level security', each);
    execute format('create policy own on %I to perennial_app using (person_id = me()) with check (person_id = me())', each);
    execute format('create policy keeper on %I to %I using (true) with check (true)', each, current_user);
  end loop;
  foreach each in array array['invitation', 'invitation_key', 'seat_claim'] loop
    execute format('alter table %I enable row level security', each);
    execute format('alter table %I force row level security', each);
    execute format(
      'create policy pair on %I to perennial_app using (me() in (mentor_id, mentee_id)) with check (me() in (mentor_id, mentee_id))',
      each
    );
    execute format('create policy keeper on %I to %I using (true) with check (true)', each, current_user);
  end loop;
  -- Whoever shows a key is found by it; nothing else of anybody is seen this way.
  foreach each in array array['token_key', 'invitation_key'] loop
    execute format('create policy shown on %I for select to perennial_auth using (true)', each);
  end loop;
end $$;

grant select, insert, delete on token_key to perennial_app;
grant select, insert, update, delete on token to perennial_app;
grant select, insert on invitation_key, seat_claim to perennial_app;
grant select, insert, update on invitation to perennial_app;
grant usage on schema public to perennial_auth;
grant select on token_key, invitation_key to perennial_auth;
