PRAGMA application_id = 1363300179;
PRAGMA user_version = 6;
BEGIN TRANSACTION;
CREATE TABLE client (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        reference TEXT NOT NULL,
        trading_name TEXT NOT NULL,
        given_name TEXT NOT NULL,
        middle_name TEXT NOT NULL,
        family_name TEXT NOT NULL,
        email TEXT NOT NULL,
        phone TEXT NOT NULL,
        mobile TEXT NOT NULL,
        alternate_phone TEXT NOT NULL,
        fax TEXT NOT NULL,
        website TEXT NOT NULL,
        abn TEXT NOT NULL,
        acn TEXT NOT NULL,
        postal TEXT NOT NULL,
        street TEXT NOT NULL,
        sync INTEGER NOT NULL,
        archived INTEGER NOT NULL
    );
INSERT INTO "client" VALUES(1,'Zoë & Søn Pty Ltd','company','ZOE01','Zoë''s','Zoë','M','Søn','zoe@example.com, accounts@example.com','03 9123 4567','0412 345 678','1','2','https://example.com','51824753556','004085616','["PO Box 1","","Fitzroy","VIC","3065",""]','["1 “Long” Street","Unit 3","Fitzroy","VIC","3065","Australia"]',0,1);
INSERT INTO "client" VALUES(2,'Ann Lee','individual','','','','','','','','','','','','','','','',1,0);
INSERT INTO "client" VALUES(3,'Bo Ek','trust','','','','','','','','','','','','','','','',1,0);
CREATE TABLE company (
        realm_id TEXT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        environment TEXT NOT NULL,
        country TEXT NOT NULL,
        connected_at TEXT,
        last_read TEXT,
        changes_since TEXT,
        connection TEXT NOT NULL
    ) WITHOUT ROWID
    ;
INSERT INTO "company" VALUES('9130000000000001','Harbour Accounting','simulator','AU','2026-03-02T09:30:00+00:00','2026-03-02T09:30:01+00:00','2026-03-02T09:30:00+00:00','{"api_base": "http://a"}');
INSERT INTO "company" VALUES('9130000000000002','Real Accounting','production','AU','2026-03-02T09:30:00+00:00',NULL,NULL,'{}');
CREATE TABLE "customer" (
        realm_id TEXT NOT NULL REFERENCES company (realm_id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        gone INTEGER NOT NULL,
        said TEXT NOT NULL,
        PRIMARY KEY (realm_id, id)
    ) WITHOUT ROWID
    ;
INSERT INTO "customer" VALUES('9130000000000001','58',0,'15Bo Eknew@example.com10');
INSERT INTO "customer" VALUES('9130000000000001','9',0,'10Nine0');
CREATE TABLE decision (
        realm_id TEXT NOT NULL REFERENCES company (realm_id) ON DELETE CASCADE,
        client_id INTEGER NOT NULL,
        customer_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        other_id TEXT NOT NULL,
        made_at TEXT,
        PRIMARY KEY (realm_id, client_id, customer_id, kind, other_id)
    ) WITHOUT ROWID
    ;
INSERT INTO "decision" VALUES('9130000000000001',0,'58','not twins','9','2026-03-02T09:30:00+00:00');
INSERT INTO "decision" VALUES('9130000000000001',2,'','add the reference','','2026-03-02T09:30:00+00:00');
INSERT INTO "decision" VALUES('9130000000000001',2,'','create in QuickBooks','','2026-03-02T09:30:00+00:00');
INSERT INTO "decision" VALUES('9130000000000001',2,'','leave out client','','2026-03-02T09:30:00+00:00');
INSERT INTO "decision" VALUES('9130000000000001',2,'','leave out customer','','2026-03-02T09:30:00+00:00');
INSERT INTO "decision" VALUES('9130000000000001',2,'','make active','','2026-03-02T09:30:00+00:00');
INSERT INTO "decision" VALUES('9130000000000001',2,'','make inactive','','2026-03-02T09:30:00+00:00');
INSERT INTO "decision" VALUES('9130000000000001',2,'','send without e-mail','','2026-03-02T09:30:00+00:00');
INSERT INTO "decision" VALUES('9130000000000001',2,'9','not the same','','2026-03-02T09:30:00+00:00');
CREATE TABLE entry (
        push_id INTEGER NOT NULL REFERENCES push (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        request_id TEXT NOT NULL CHECK (length(request_id) <= 36),
        item TEXT NOT NULL CHECK (length(item) <= 10),
        kind TEXT NOT NULL,
        client_id INTEGER NOT NULL,
        title TEXT NOT NULL,
        on_customer_id TEXT NOT NULL,
        on_sync_token TEXT NOT NULL,
        fields TEXT NOT NULL,
        state TEXT NOT NULL,
        sent_at TEXT,
        answered_at TEXT,
        customer_id TEXT NOT NULL,
        sync_token TEXT NOT NULL,
        after TEXT NOT NULL,
        problem TEXT,
        tid TEXT NOT NULL,
        undone INTEGER NOT NULL,
        PRIMARY KEY (push_id, number),
        UNIQUE (push_id, request_id, item)
    ) WITHOUT ROWID
    ;
INSERT INTO "entry" VALUES(1,1,'r1','1','CreateCustomer',2,'Ann Lee','','','{"DisplayName":["","Ann Lee","new"],"ShipAddr":[["","","","","",""],["1 Long Street","","Fitzroy","VIC","3065",""],"new"]}','refused','2026-03-02T09:30:03+00:00','2026-03-02T09:30:04+00:00','','','','{"code":"name-taken","title":"Client name must be unique","detail":"d","todo":"t","remedies":["RENAME","ADD_REFERENCE"],"client_id":2,"customer_id":"","file":"","row":0,"column":"","tid":"1-abc"}','1-abc',0);
INSERT INTO "entry" VALUES(1,2,'r1','2','UpdateCustomer',3,'Bo Ek','58','4','{"PrimaryEmailAddr":["old@example.com","new@example.com","both changed"]}','done','2026-03-02T09:30:03+00:00','2026-03-02T09:30:04+00:00','58','5','{"PrimaryEmailAddr":"new@example.com"}',NULL,'1-xyz',0);
INSERT INTO "entry" VALUES(2,1,'r2','1','CreateCustomer',2,'Ann Lee','','','{"DisplayName":["","Ann Lee","new"],"ShipAddr":[["","","","","",""],["1 Long Street","","Fitzroy","VIC","3065",""],"new"]}','sent','2026-03-02T09:30:07+00:00',NULL,'','','',NULL,'',0);
CREATE TABLE event (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        realm_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        at TEXT NOT NULL,
        until TEXT NOT NULL,
        who TEXT NOT NULL,
        count INTEGER NOT NULL,
        undone INTEGER NOT NULL,
        detail TEXT NOT NULL,
        about TEXT NOT NULL
    );
INSERT INTO "event" VALUES(1,'9130000000000001','connected','2026-03-02T09:30:00+00:00','2026-03-02T09:30:00+00:00','',0,0,'','');
INSERT INTO "event" VALUES(2,'9130000000000001','left out','2026-03-02T09:30:00+00:00','2026-03-02T09:30:00+00:00','',2,0,'','[[2,""],[2,""]]');
INSERT INTO "event" VALUES(3,'9130000000000001','linked','2026-03-02T09:30:00+00:00','2026-03-02T09:30:00+00:00','',1,0,'','[[3,"58"]]');
INSERT INTO "event" VALUES(4,'9130000000000001','paused','2026-03-02T09:30:00+00:00','2026-03-02T09:30:00+00:00','',1,0,'','[[3,"58"]]');
INSERT INTO "event" VALUES(5,'9130000000000002','connected','2026-03-02T09:30:00+00:00','2026-03-02T09:30:00+00:00','',0,0,'','');
INSERT INTO "event" VALUES(6,'','list','2026-03-02T09:31:00+00:00','2026-03-02T09:31:00+00:00','Kim',3,1,'{"numbers":{"added":3},"file":"clients.csv"}','[[1,""],[2,""],[3,""]]');
CREATE TABLE link (
        realm_id TEXT NOT NULL REFERENCES company (realm_id) ON DELETE CASCADE,
        client_id INTEGER NOT NULL REFERENCES client (id),
        customer_id TEXT NOT NULL CHECK (customer_id <> ''),
        active INTEGER NOT NULL,
        linked_at TEXT,
        last_sync TEXT,
        paused_at TEXT,
        why TEXT NOT NULL,
        sent TEXT NOT NULL, seen TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (realm_id, client_id),
        UNIQUE (realm_id, customer_id)
    ) WITHOUT ROWID
    ;
INSERT INTO "link" VALUES('9130000000000001',3,'58',0,'2026-03-02T09:30:00+00:00','2026-03-02T09:30:04+00:00','2026-03-02T09:30:00+00:00','you chose it','{"PrimaryEmailAddr":"new@example.com","BillAddr":["PO Box 1","","Fitzroy","VIC","3065",""]}','');
CREATE TABLE "memory" (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO "memory" VALUES('desk:window','{}');
INSERT INTO "memory" VALUES('store:current','9130000000000001');
CREATE TABLE name_holder (
        realm_id TEXT NOT NULL REFERENCES company (realm_id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        display_name TEXT NOT NULL,
        active INTEGER NOT NULL,
        PRIMARY KEY (realm_id, kind, id)
    ) WITHOUT ROWID
    ;
INSERT INTO "name_holder" VALUES('9130000000000001','employee','7','Ann Lee',0);
INSERT INTO "name_holder" VALUES('9130000000000001','vendor','7','Paper & Pens',1);
CREATE TABLE problem (
        realm_id TEXT NOT NULL REFERENCES company (realm_id) ON DELETE CASCADE,
        client_id INTEGER NOT NULL,
        customer_id TEXT NOT NULL,
        problem TEXT NOT NULL,
        PRIMARY KEY (realm_id, client_id, customer_id)
    ) WITHOUT ROWID
    ;
INSERT INTO "problem" VALUES('9130000000000001',2,'','{"code":"name-taken","title":"Client name must be unique","detail":"d","todo":"t","remedies":["RENAME","ADD_REFERENCE"],"client_id":2,"customer_id":"","file":"","row":0,"column":"","tid":"1-abc"}');
CREATE TABLE push (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        realm_id TEXT NOT NULL REFERENCES company (realm_id) ON DELETE CASCADE,
        started_at TEXT NOT NULL,
        finished_at TEXT,
        who TEXT NOT NULL,
        undo_of INTEGER NOT NULL
    );
INSERT INTO "push" VALUES(1,'9130000000000001','2026-03-02T09:30:02+00:00','2026-03-02T09:30:05+00:00','Kim',0);
INSERT INTO "push" VALUES(2,'9130000000000001','2026-03-02T09:30:06+00:00',NULL,'Kim',1);
CREATE TABLE settings (
        realm_id TEXT NOT NULL PRIMARY KEY,
        settings TEXT NOT NULL
    ) WITHOUT ROWID
    ;
INSERT INTO "settings" VALUES('9130000000000001','{"automatic":true,"name_format":"reference - name","person_order":"Family, Given","rules":{"Fax":"off","WebAddr":"only when empty"},"blanks_clear":true,"accept_exact":true,"rename_limit":9,"guard_share":0.35}');
CREATE TABLE suggestion (
        realm_id TEXT NOT NULL REFERENCES company (realm_id) ON DELETE CASCADE,
        client_id INTEGER NOT NULL,
        customer_id TEXT NOT NULL,
        score REAL NOT NULL,
        tier TEXT NOT NULL,
        reasons TEXT NOT NULL,
        best INTEGER NOT NULL,
        PRIMARY KEY (realm_id, client_id, customer_id)
    ) WITHOUT ROWID
    ;
INSERT INTO "suggestion" VALUES('9130000000000001',1,'9',0.75,'likely','[["email",true,"same e-mail"],["name",false,"“A” differs from “B”"]]',1);
CREATE INDEX link_client ON link (client_id);
CREATE INDEX push_realm ON push (realm_id, id);
CREATE INDEX entry_client ON entry (client_id, push_id, number);
CREATE INDEX entry_state ON entry (push_id, state);
CREATE INDEX event_realm ON event (realm_id, id);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('client',3);
INSERT INTO "sqlite_sequence" VALUES('push',2);
INSERT INTO "sqlite_sequence" VALUES('event',6);
COMMIT;
