<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en_AU">
<context>
    <name>About</name>
    <message>
        <source>About QBO Sync Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QBO Sync Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps your client list and your QuickBooks customers telling the same story.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing reaches QuickBooks that you have not seen or allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was pushed is written down and can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax file numbers are never stored, logged, matched or sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MIT licence; Qt under the LGPL version 3. QuickBooks and Intuit are trade marks of Intuit Inc.; this program is not theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApartPairs</name>
    <message>
        <source>One</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 pair you said is different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s pairs you said are different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pair is called different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take back %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs you said are different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They look like one, and you said that they are two. They are not asked about again until you take that back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s pairs you said are different…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 pair you said is different…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in your register</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Archive</name>
    <message>
        <source>Archive %s clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of these clients are linked to customers in QuickBooks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make those inactive too? They go into the review first; nothing is sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive and make inactive</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArchiveQuestion</name>
    <message>
        <source>Archive “%s”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This client is linked to a customer in QuickBooks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the customer inactive too? It goes into the review first; nothing is sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupByHand</name>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups (*.sqlite)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup written: %s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BadRows</name>
    <message>
        <source>Saving the rows with problems</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Bug</name>
    <message>
        <source>Something went wrong in this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is our mistake, not yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you decided so far is saved. You can go on; if it happens again, close the program and open it. The report below names places in the program and no client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CandidateList</name>
    <message>
        <source>Candidates</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CannotOpen</name>
    <message>
        <source>The register cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which backup is put back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckHeader</name>
    <message>
        <source>Column heads</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckTable</name>
    <message>
        <source>Tick all shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s: nothing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckTableView</name>
    <message>
        <source>%s: column %s of %s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientContact</name>
    <message>
        <source>Contact details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several: separate them with commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Website</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Website</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Other phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fa&amp;x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Business address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes to QuickBooks as the shipping address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business address: line 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business address: line 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suburb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business address: suburb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business address: state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business address: postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business address: country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posta&amp;l address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes to QuickBooks as the billing address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as b&amp;usiness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal address: line 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal address: line 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal address: suburb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal address: state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal address: postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal address: country</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientDialog</name>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Archive…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;ake back from the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save or discard your changes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s: 1 other client has this, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s: %s other clients have this, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend all alike…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 change goes out with the next push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%d changes go out with the next push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the new client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you changed in “%s” is not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientForm</name>
    <message>
        <source>Use %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Residential address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Business address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as residential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as b&amp;usiness</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientFrame</name>
    <message>
        <source>Add a client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientGeneral</name>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Trading name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trading name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;BN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ABN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;CN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ACN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Given name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Middle name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Family name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ync client details with accounting system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes to name, phones, e-mails and addresses go to QuickBooks with the next push. Untick to pause this client; the link is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientHistory</name>
    <message>
        <source>What was sent for this client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent for this client yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each push that touches it is written down here, with the values before and after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customer created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customer changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customer made inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customer made active</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientLink</name>
    <message>
        <source>QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a customer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientLinkPage</name>
    <message>
        <source>Start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No QuickBooks company is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect one to see which customer this client is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not linked to a customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could be “%s”: %s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link it to a customer, or create it in QuickBooks from the Export tab.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a customer that is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked to “%s”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last pushed %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing pushed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 field goes out with the next push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%d fields go out with the next push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disabled for synchronization</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Close</name>
    <message>
        <source>This is still running: %s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can stop after the part that is on its way. What is not done yet waits until next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnRows</name>
    <message>
        <source>Column in your file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How we know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%d more columns are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no heading)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>••• not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%s” goes to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Undo: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s and %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s, as the %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s: empty in %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s: empty in the %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectWizard</name>
    <message>
        <source>Connect QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>demo, sandbox or real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from Intuit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in your browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads, changes nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and sign-in are kept in your computer’s own password store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made-up books</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test books</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>real books</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the sign-in page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in to QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finishing the sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else holds this port. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this sign-in is kept. It ends when you close the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which QuickBooks?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can change this later. Connecting reads; it changes nothing in QuickBooks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A made-up practice, in a folder and a window of its own. No account and no internet needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intuit’s sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A test company of your own Intuit developer account. Made-up books, real QuickBooks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your practice’s QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The real books. You see every change before it is sent, and you can undo a push.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys from Intuit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks lets a program in by two keys. You make them once, on Intuit’s developer pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Intuit’s developer pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redirect address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our firm hosts the relay page: the browser comes back by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port the browser comes back to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the browser comes back to. Another port is another redirect address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client Secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your keys are kept. Leave both fields empty to use them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with Intuit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We never see your password. You can disconnect at any time, here or in QuickBooks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your browser has opened Intuit’s sign-in page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in, and choose the QuickBooks company of your practice. Not a client’s company.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose “Connect”. This window goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for your browser…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the page again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the address back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser ends on a page of Intuit’s. Copy the whole address from its address bar and paste it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address the browser ended at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks is read once now. Nothing there is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then come three lists: customers to import, clients in step, clients to create. You decide, review, and push.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionPage</name>
    <message>
        <source>No company is connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your register works all the same. Decisions wait until you connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected since %s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last read %s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed in until you close this program; nothing of the sign-in is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect %s? The sign-in is taken back. Links, decisions and history stay here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnected. Nothing in QuickBooks was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactFinding</name>
    <message>
        <source>Found by the client’s %s: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found by the customer’s %s: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reference</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Controller</name>
    <message>
        <source>Reading QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pushing 1 change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pushing %s changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finishing the earlier push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking QuickBooks what arrived</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountButton</name>
    <message>
        <source>Show the %s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the data folder itself: choose one on another drive or in your cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not there now. The daily copy goes there as soon as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next daily backup is copied there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another folder for backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: %s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>Jan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jul</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>January</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>February</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>March</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>April</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>June</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>July</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>August</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>September</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>October</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>November</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>December</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s hours ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hour ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>am</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today, %s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditedThere</name>
    <message>
        <source>Someone changed this in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since you last looked at it. Last changed there %s; QuickBooks does not say by whom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since you last looked at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s: edited in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In QuickBooks: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In your register: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take QuickBooks’ value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the client…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send ours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryRows</name>
    <message>
        <source>%s (refused)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intuit’s number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make active again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in between: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push of %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %s wait in Sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one waits in Sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They wait in Sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo of %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent %s, no answer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EnvBadge</name>
    <message>
        <source>DEMO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SANDBOX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intuit’s sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live company, real books</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventRows</name>
    <message>
        <source>A backup was put in the place of the register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything was read from QuickBooks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was new in QuickBooks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This QuickBooks company was connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs from your register stands in Sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this was about is not on file any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was there before is among the backups, in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Save lists and reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved “%s”: %s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %d files, “%s” to “%s”: %s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportLists</name>
    <message>
        <source>&amp;Mapping report (PDF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Register (Excel or CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All clients with all details. This program reads it back unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For other systems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As LodgeiT imports clients. Archived ones are marked as not active.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As QuickBooks imports customers, 1,000 to a file. Archived clients are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tax file number is in any of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As Xero imports contacts, 1,000 to a file. Archived clients are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save lists and reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every client with its customer in QuickBooks, on A4 pages, to print or to keep in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List for &amp;LodgeiT (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List for &amp;QuickBooks (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List for &amp;Xero (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M&amp;appings (Excel or CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same as a list: ids and names on both sides, state, when linked and last sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportTab</name>
    <message>
        <source>Clients that are not in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ref</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reactivate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the likely client first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the likely customer first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes out with the next push.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out. Take it back to create it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solve the problem first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept out of QuickBooks. I takes one back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They go out as new customers with the next push.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review and push…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s of %s ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are added to the review. Nothing is sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create 1 customer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create %s customers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect QuickBooks first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your register is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a client list first; what QuickBooks lacks then shows here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a client list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No client here matches “%s”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc clears the search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New clients of your register show here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every client is in QuickBooks or left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided rows leave by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not twins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>solve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ways out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not twins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link to this customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solve…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of the review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a customer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit this client…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export: clients that are not in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldRows</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In your register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a client changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only when empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s: when a client changes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose your client list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the rows with problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FooterBar</name>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>The whole register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review 1 change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review %s changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every linked client is as QuickBooks has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read QuickBooks (F5)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryDone</name>
    <message>
        <source>Undo this push…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this push did, old and new value of every field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a push to see what it did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client and field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>became</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pushed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>approved by %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here can go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s is not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to QuickBooks first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo 1 field…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo %s fields…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo what is ticked…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo %s of %s…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo this row…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo this field…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryEvent</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients and customers it was about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings, before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ref</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>became</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %s to %s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %s of %s are listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and states are those of now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s is not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was changed or linked since stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As Ctrl+Z does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last of them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>Only what was done for %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pushes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client, value, file or setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, reference, field or setting, old or new value, customer number, Intuit’s own number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept on this computer, with every old and new value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what is shown…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a list for a spreadsheet: CSV or XLSX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readings, links, client lists and settings are kept here, and every push with its values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chip All shows everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done for this client yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc clears the search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here holds “%s”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History: what was done, and what can go back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryRows</name>
    <message>
        <source>%s changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s, %s not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s, %s undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s need you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name in between; it goes back with the last one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows yet whether this arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written, so nothing can go back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This goes back as a whole; tick the client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This went back already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportList</name>
    <message>
        <source>Import a client list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop your client list here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel (xlsx, xls, ods) or text (csv, tsv). The columns are found for you, and nothing is imported before you have seen it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo that import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of your file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where your file and the register both have a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where both have a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file wins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the register wins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remember for files with these headings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the rows with problems…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportListDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading a client list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing with the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing the client list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved in “%s”. Mend them there, then import that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportLists</name>
    <message>
        <source>clients to add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clients to change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stay as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>problems and doubts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>problems, 1 row skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>problems, %s rows skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>problems, no row skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clients to add, %s left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in this file, %s archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportRows</name>
    <message>
        <source>%s, by its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %s to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; all others are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File wins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In your file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file says nothing new about them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They stay in the register. Tick those to archive with this import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticked: your file wins. Unticked: the register keeps what it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unticked rows stay out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client is not in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client to add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client to change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clients are not in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clients stay as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clients to add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clients to change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row is skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows are skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows change nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportTab</name>
    <message>
        <source>QuickBooks customers that are not linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client in your register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a client…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uses QuickBooks’ name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a client first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solve the problem first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out. Take it back to import it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out by you and not asked about again. I takes one back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s of %s ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s will be linked, %s created. Unticked rows are left out and not asked again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import %s ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 stands there twice: see Twins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s stand there twice: see Twins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No QuickBooks company is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its customers show here, beside the clients they could be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect QuickBooks…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading brings its customers here. Nothing is changed in QuickBooks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks has not been read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc clears the search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No customer here matches “%s”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No twins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every read looks for customers that stand twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No customer is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows you leave out wait here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every customer in QuickBooks is linked or left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New ones show here after the next read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None left here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided rows leave by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>solve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link to “%s”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a client…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create client “%s”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import: QuickBooks customers that are not linked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>%s more were found in other columns and taken out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s values of the register are replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 more was found in other columns and taken out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 value of the register is replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import %s clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import %s, archive %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import 1 client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last import: “%s”, %s. %s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to import yet: choose which column holds the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to import: no row is ticked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to import: the file says nothing new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the %s bad rows…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the bad row…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax file numbers never enter this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax file numbers were taken out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column %s was not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns %s were not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your file does not say the kind of %s clients: it was told by their names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your file does not say the kind of 1 client: it was told by its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your file is not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looks like %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sheet “%s”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InvoiceCards</name>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next invoice’s header</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyHints</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys: %s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysPictures</name>
    <message>
        <source>1. In the App dashboard, create an app. Tick Accounting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. Under Keys and credentials, choose Production. Show the Client ID and Client Secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. Under Keys and credentials, choose Development. Show the Client ID and Client Secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3. Under Redirect URIs, choose Production. Add the redirect address, to the letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3. Under Redirect URIs, choose Development. Add the redirect address, to the letter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysStep</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the relay page sends the browser on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the browser comes back to. Another port is another redirect address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a space in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://… the address of your relay page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LastPushes</name>
    <message>
        <source>Last pushes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent for this client yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Licences</name>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QBO Sync Desktop is under the MIT licence and stands on the work of others. Qt and PySide6 are used under the LGPL version 3, python-stdnum and nameparser under the LGPL version 2.1: they lie beside the program as separate files, and you may replace them by versions of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Components</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Licence: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see its text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>QBO Sync Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a client list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save lists and reports…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mapping report (PDF)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the register…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect QuickBooks…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the backups folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a client…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit this client…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive this client…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the other side…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of this client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review and push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read everything again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept exact matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry those with problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review and push…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About QBO Sync Desktop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MendList</name>
    <message>
        <source>Ways to mend many rows at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewerVersion</name>
    <message>
        <source>Version %s is out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NextArea</name>
    <message>
        <source>One moment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NextStrip</name>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutcomeView</name>
    <message>
        <source>What came of every row of the push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo this push…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks’ answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on working. Stop lets the one being sent finish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The undo has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The push has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting 1 change back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting %s changes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pushing 1 change to QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pushing %s changes to QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %s seconds left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %s minutes left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutcomeWays</name>
    <message>
        <source>Saved as %s.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageStack</name>
    <message>
        <source>Back to %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to Sync</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PanelFacts</name>
    <message>
        <source>%s fields differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s. The register&apos;s value goes out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 field differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An archived client is not sent and not suggested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating it would make a second card for the same client, and two cards can only be merged by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disabled for synchronization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a customer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find its customer by typing in the row, or create it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you create a client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It starts with these details, and is linked to this customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its changes are not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link to this customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked %s: %s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look first: this may be in QuickBooks already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in QuickBooks, as last read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks customer since %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone changed this in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back from the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of the review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This client stays out of QuickBooks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This customer is not asked about again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You paused this client on %s. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes out with the next push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last sent %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linked to a customer that is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linked to “%s”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no client has this name, e-mail or phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody in QuickBooks has this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owes $%s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the customer is made active again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the customer is made inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same on both sides</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Find a client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First letters of any word, reference or e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create new client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create new customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s of %s %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s match “%s”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PickerDelegate</name>
    <message>
        <source>linked already</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PickerList</name>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PickerModel</name>
    <message>
        <source>linked already</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PieceBar</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search name, reference…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes by client, old and new value of every field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would be sent, by client</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Premises</name>
    <message>
        <source>Starting the demo company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>This needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it for now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intuit’s number of the answer: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s of %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PushWatch</name>
    <message>
        <source>Reading QuickBooks again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadStep</name>
    <message>
        <source>Connected to %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks is read once now. Nothing there is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stay signed in until you close this program; nothing of the sign-in is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 customer was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s customers were read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonChips</name>
    <message>
        <source>against: </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reception</name>
    <message>
        <source>The backup was put back; the register before is kept</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegisterCheck</name>
    <message>
        <source>Check the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit the client…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to mend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All numbers, phones, e-mails, addresses and names pass the checks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ref</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mend 1 client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mend %s clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegisterTwinFacts</name>
    <message>
        <source>ABN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating it would make two cards of one client, and two cards can only be merged by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look first: this client may be in your register twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not twins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probably the same as “%s”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ref</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That one is linked to the customer “%s”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RemedyWords</name>
    <message>
        <source>All else goes out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask QuickBooks what arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before anything is sent twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the last backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In your register; it goes out with the push.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is made active with the next push, and linked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is this customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its details go out with the next push.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the e-mail at home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link it here instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link it to “%s” instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend it, and all others like it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is created; the two are linked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost; pushing waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens its details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks is read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send its changes again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the name with its reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show where it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the link away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is then unique in QuickBooks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other client is then not linked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other customer gives it up and is made inactive. That goes into the review first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are not suggested together again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They go out with the next push.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one is not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the inactive customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you have and what QuickBooks has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the next push.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are asked first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You see what becomes of each value first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportPdf</name>
    <message>
        <source>Page %d of %d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The register holds no clients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestoreBackup</name>
    <message>
        <source>Restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the register now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked to customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks companies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The register of now is backed up first, so there is a way back. The window closes for a moment and opens again. Nothing changes in QuickBooks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>daily</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before an update of this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before a backup was put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before a company was removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s clients, %s linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup in this folder yet. Choose a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups (*.sqlite);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This backup cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked: the backup is whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The register of now cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept as it is, beside the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 change was pushed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s changes were pushed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks keeps them. Their history and what was decided since are not in the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s since this backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until this has ended: %s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewBanners</name>
    <message>
        <source>Check now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have looked at them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show twins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier push is not finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s of %s answered. QuickBooks is asked again before anything is sent twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New names show on every invoice, old ones too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is unusual. Look through them before anything is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 customer cannot go back as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s customers cannot go back as they were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed in QuickBooks after the push, or gone. The undo leaves that alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%s” stands in QuickBooks twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s of these stand in QuickBooks twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoices may go to the wrong card. This push changes one of them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewColumns</name>
    <message>
        <source>%s: %s becomes %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client and field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes back to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>becomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewFacts</name>
    <message>
        <source>After the push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot go back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewGate</name>
    <message>
        <source>Undo %s in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push %s to QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No QuickBooks company is connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s is not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to QuickBooks first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s: pushing waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish the earlier push first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick the box above to go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Review and push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s. Undo with Ctrl+Z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review and push: what would be sent to QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>Details of the selected row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next invoice’s header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can undo the whole push, rows or single fields, from History.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A blank in your register erases nothing in QuickBooks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If someone changes a customer meanwhile, that row stops and asks you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What QuickBooks was told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent for this client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 goes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 new customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s new customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 made inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s made inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 made active again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s made active again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 of them is a rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s of them are renames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 field was edited in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s fields were edited in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overwritten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your register stays as it is: what goes back waits in the review again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is ticked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your firm&apos;s settings let a blank in the register empty a field in QuickBooks.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewParts</name>
    <message>
        <source>Push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>solve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>push</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewRows</name>
    <message>
        <source>%s clients of the register are in use; at the last push there were %s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s customers would be renamed. You asked to be stopped above %s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s of %s customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s of %s fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s of %s linked customers would change. You asked to be stopped above %s %%.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s problems wait for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 problem waits for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc clears the search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes out as a whole. Untick the client to leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make active again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names change places. This one goes by way of “%s”, inside the same push.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No change here matches “%s”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be pushed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is to push.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks has what your register has. Changed clients and new customers show up here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks holds the old values already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody changed this in QuickBooks since you looked at it. The push overwrites it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chip All shows every change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last import held %s clients; the register had %s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to put back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>archived here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gives its name up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename, two steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Edit this client…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of this client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take QuickBooks’ value into the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send ours all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this customer as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of the review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause this client</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowPanel</name>
    <message>
        <source>Details of the selected row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for this row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next invoice’s header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent for this client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these? Type in the row to search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a row to see both sides of it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>press 1–%s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>press 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pushed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s (refused)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other tel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no customer yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunNotice</name>
    <message>
        <source>1 client needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s things need you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks was synchronised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronising did not work</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists for any spreadsheet (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pushed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo of push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search name, reference, e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s · Ctrl+F or /</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>not on a timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every %s hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every %s minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firm settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Automatically synchronise clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: you review every change and push it yourself. On: changes to linked, ticked clients go out by themselves. New customers, fields someone changed in QuickBooks, and anything above your limits still wait for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While this program is open, &amp;read QuickBooks by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often QuickBooks is read by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name on invoices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name (reference)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference - name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People are written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How people are written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers that would be renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A &amp;blank in your register empties the field in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off, and safer: a blank erases nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits and matching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits for one push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above a limit the review stops and asks you to look; nothing is sent by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most renames in one push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customers renamed in one push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest share of the links changed in one push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of all linked clients changed in one push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept e&amp;xact matches without asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact: name and e-mail or phone agree, and nothing else comes close. They are linked after each read; you can undo it. All others wait for your eye.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy and data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The register, the links and the history lie in this folder on your computer, and nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup is one file with everything in it but the sign-in. One is made on each day you open the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily backups kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>daily backups; those you make yourself stay until you delete them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the daily backup to &amp;another folder, too: OneDrive, a USB drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other folder for backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax file numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are never stored, logged, matched or sent. A column of them in a client list is not read, and your file is not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are kept in your computer’s own password store, not in the data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look once a day for a &amp;newer version of this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing but the question is sent, and nothing is ever installed by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Client sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits and matching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy and data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A blank in your register empties the field in QuickBooks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A blank in your register never erases what QuickBooks holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This renames 1 linked customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This renames %s linked customers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes to the review first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They come to the review first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In QuickBooks now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With these settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and rename 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and rename %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you set is not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>All keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide, on the row you are on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>another row; the side panel follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another cell; fold a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tick or untick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose all shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accept what is suggested, else find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take a candidate, a way out, or a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find; typing in the name cell does it too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a chip over the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the column’s menu: sort, move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move the column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>create new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave out, or take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unlink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pause, or start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not the same; not twins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of twins, keep the other one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tick or untick a field or a client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>push what is ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back to where you were</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInEnd</name>
    <message>
        <source>The QuickBooks sign-in ends on %s.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInStep</name>
    <message>
        <source>Choose “Connect”, then bring the address back, below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose “Connect”. This window goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the sign-in page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for your browser…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then paste the address below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%d minutes %d seconds left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StackedBar</name>
    <message>
        <source>The whole register</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>%s changes to push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s clients not linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s customers to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s decisions wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s problems need you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s, saved on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 change to push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 client not linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 customer to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 decision waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 problem needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier push is not finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on deciding: %s here safely. Pushing waits until you are back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on deciding: everything waits here safely. Pushing waits until you are back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is tried again later. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline since %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks asks you to sign in again. Nothing is lost; pushing waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks is asked what arrived before anything is sent twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronising by itself did not work: %s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are working on QuickBooks as it was %s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a push is not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all decisions saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all decisions saved on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all in sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last known state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no QuickBooks company connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the register is saved on this computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>In sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newer version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens its page in the browser. Nothing is downloaded by itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepBanner</name>
    <message>
        <source>Other way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>later</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncTab</name>
    <message>
        <source>Clients and their customers in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry those with problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solved rows leave this list by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry the one QuickBooks refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry all %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your register is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a client list, or add the first client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a client list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No client here matches “%s”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc clears the search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What QuickBooks refuses waits here, with a way out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chip All shows every client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unlink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>solve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solve…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of the review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link to the suggested customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a customer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back from the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit this client…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of this client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a client…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync: every client with its customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes out as a new customer with the next push.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not linked. Only links can be ticked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ref</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to find a customer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What waits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TabRow</name>
    <message>
        <source>Import, Sync, Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc goes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists and reports…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableTab</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, phone, e-mail, reference, ABN</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskStrip</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s of %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TwinCommands</name>
    <message>
        <source>move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>swap sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not twins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks cannot be told to merge from outside. We show the way and check the result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open both in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep “%s” active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make “%s” inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep “%s”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not twins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open “%s” in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the name to keep</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TwinFacts</name>
    <message>
        <source>%s customers that are probably one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A merge cannot be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change its name to exactly “%s” and save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Come back and check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History takes the push back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to merge them in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to put the second away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look through the change in the review and push it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made inactive with the next push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the second inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make “%s” inactive. It owes nothing and has no invoices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge into it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the link of “%s” to the card that stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither card may have sub-customers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not twins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open “%s” in QuickBooks and choose Edit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks asks to merge. Say yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks asks to merge. Say yes: %s move over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks asks to merge. Say yes: %s moves over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks asks to merge. Say yes: its invoices move over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two clients are linked here. If they are one, unlink “%s” and archive it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>four</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%s” can be made active again after.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TwinNote</name>
    <message>
        <source>Probably the same as “%s”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show twins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This customer stands in QuickBooks twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the card we would keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We would keep “%s”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TwinTable</name>
    <message>
        <source>Customer in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked to client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers that stand in QuickBooks twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s invoices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge into it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no invoices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not linked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoTitle</name>
    <message>
        <source>Undo %s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Unsaved</name>
    <message>
        <source>Not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to QBO Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep your client list and your QuickBooks customers telling the same story.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the demo company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A made-up practice with about 60 clients, on this computer only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to sign up for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder of its own, apart from your clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready in a few seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import your client list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From Xero, MYOB, LodgeiT or any spreadsheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel or CSV, columns found for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax file numbers are left behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review it all before you connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or drop the file here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to your practice’s QuickBooks Online in your browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading comes first: nothing is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You approve every change you send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you push, you can undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the keys of your Intuit app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your client list stays on this computer. Tax file numbers are never kept, sent or logged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already have a data folder?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WithoutKeyring</name>
    <message>
        <source>It works without, until you close the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither keys nor sign-in are written anywhere. Next time, you enter both keys and sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay signed in until I close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source> %1 is open on it, so it cannot be made inactive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (inactive %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (renaming %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (renaming %1-%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> It is linked to your client “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> It may live on as “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Until this is sent, QuickBooks calls it “%1”, the name in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> on %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Name and e-mail or phone agree, and nothing else comes close.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Or rename the %2 in QuickBooks, read again and retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed or linked since, left as %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changes are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 clients added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 clients added to the review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 clients archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 clients are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 clients could be this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 clients left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 clients linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 clients may be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 clients mended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 clients paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 clients put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 clients removed again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 clients started again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 clients taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 clients taken back in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 clients taken out of the review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 clients unlinked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 clients will be tried again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 customers left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 customers taken back in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 customers wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 customers would be renamed. You asked to be stopped above %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 digit%2 missing: an ABN has %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 digits: an ABN has %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 digits: an ACN has %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does more than store its fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exact matches wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 for your look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in QuickBooks %2. Look before you create the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a postcode of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is made from other details of “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an Australian postcode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not between 1024 and 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too long for QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not in QuickBooks yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 linked customers would change. You asked to be stopped above %3 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of twins in QuickBooks. Invoices may go to the wrong card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of “%2” taken from QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of “%2”: ours is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pairs marked as not the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 problems wait. Each has a way out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reads “%2” in QuickBooks now, not “%3” as this push wrote it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ready to look through and push.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 repeated heading row%2 left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 row%2 below the list left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 title row%2 above the heading left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 “%2” holds %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1%2 has the name “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: QuickBooks keeps a tax number with this customer that would be lost with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the rest of this change was carried out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(not in QuickBooks any more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, which is linked to the customer “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 change is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 client added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 client added to the review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 client archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 client could be this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 client is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 client left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 client linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 client may be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 client mended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 client paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 client put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 client removed again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 client started again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 client taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 client taken back in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 client taken out of the review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 client unlinked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 client will be tried again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 customer left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 customer taken back in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 customer waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 exact match waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 pair marked as not the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 problem waits. It has a way out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: it is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: it is no ordinary file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: this user may not open it, or another program holds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; it is a packed file, but no spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; it is a web page or XML, so save it as XLSX in a spreadsheet first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; it is another kind of Office file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; it is not a text or spreadsheet file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; save the binary workbook as XLSX first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A company&apos;s ABN ends with its ACN. A trustee company must not carry its trust&apos;s ABN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A formula in the spreadsheet has failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A later push of yours wrote that%1%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A misspelt e-mail provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number not in its usual form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number without its area code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quote is never closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tax file number in the wrong column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tax file number was taken out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tax file number was taken out. None is ever kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is far too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ABN and ACN do not belong together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept %1 exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active or archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the reference, or use another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agrees with the ABN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All done. QuickBooks and your register tell the same story.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ACN in the ABN column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier push is not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An unusual number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An unusual phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An unusual postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another column was chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another copy of QBO Sync Desktop is renewing the sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using the data file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program on this computer waits at the address the browser has to come back to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive one of the two, or say that they are not twins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived, not linked (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As you chose last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Australian Capital Territory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin the sign-in first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billing address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both keys are needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business Address 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business Address 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business Postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business Suburb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CCH iFirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it by hand if it is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check both. A trustee company must not carry its trust&apos;s ABN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check digits agree on %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its accents after the import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the drive is connected, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address. Towns near a border may be right as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the client after the import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the client&apos;s kind after the import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the keys of this connection and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the part behind the @.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check whether it was moved or renamed, then choose it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check whether they are one client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a CSV, TSV, XLSX, XLS or ODS file whose first rows name its columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder, or ask whoever looks after this computer for the right to write to this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder, or ask whoever looks after this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen by you; they become customers with the next push.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client %1 is linked to a customer of another QuickBooks company, so it was not removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client %1 was removed before it could be linked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client is already mapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client name must be unique</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client name must be unique. The %1%2 “%3” has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients and QuickBooks customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it if it is open elsewhere, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it in other programs, or save it again from the program it came from, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other windows of QBO Sync, wait for a backup or cloud-copy program to finish, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close that program, or choose another port here and register its address with Intuit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other copy, or wait until it is done, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the quote, or take it out, then import the row again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company or family name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing names and contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing with the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect QuickBooks first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect QuickBooks to compare it with your register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a company first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy both from the page Keys and credentials of your app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the address of the last page out of the browser and paste it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it, or send the client without an e-mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the address, then import the row again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pairs called not twins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 clients made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 done, %2 taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 links made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 no longer there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of them new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pairs may be twins again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 removed again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 vendors and employees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 client made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 link made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 no longer there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 of them new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 pair called not twins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 pair may be twins again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 removed again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 vendor or employee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept exact matches by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete one of them. The first one was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disabled for synchronization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each of these clients is one customer in QuickBooks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the client so that it says what QuickBooks says, or leave the field out of the push.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty fields erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the field in QuickBooks, or leave it as it is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the field in QuickBooks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the id of the rows that are new clients, then import them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the Client ID and the Client Secret of your app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the keys of your app again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the list again, or choose another file. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family, Given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in the name, then import the row again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format the column as text in the spreadsheet, and type the number again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free in QuickBooks: no customer, vendor or employee has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space on this disk, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, or allow this user to write to the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each client a reference of its own, then import the rows again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a reference or an ABN, then import the row again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the client a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the client a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given Family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the tabs in the window. The next scheduled run tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with it, or give it up; QuickBooks is asked before anything is sent twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it was linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If “%1” is the same client, archive one of the two and unlink it. If not, these are not twins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a client list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import of “%1” taken back: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the list once in the window and remember its columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newest version of QBO Sync, or open another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intuit gives every app a Client ID and a Client Secret; one of them is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this a tax file number? It must not stay here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It began the run and has said nothing for ten minutes. What it sent is in its history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be dialled from its own area only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It follows no plan we know. Check it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has %1 characters; QuickBooks takes %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has been at it for more than a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds a colon, a tab or a line break, or is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is archived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is from an earlier attempt, or from another program. Nothing was connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is none of Australia&apos;s. Check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not clear which client this is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not running any more. Decisions wait here safely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stopped half-way, and whether its last changes arrived is not known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes 100 characters in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jul</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep one of the two: merge them in QuickBooks, move the link to this one, or leave this one out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the first addresses that fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known heading, but few values fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leading 0 was lost: put back on %1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leading 0 was lost: put back on 1 row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out what is no e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the ABN empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the ACN empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the number empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link the client to that customer instead, or %1 If the two are one, merge them in QuickBooks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link the client to that customer, make this one active again, or unlink.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link the client to that customer, or unlink it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link the client to this customer, or %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link the client to this customer, or say that they are not the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link the client to this customer, or try again to create it if they are two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link to this customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the register again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the window. If it does not react, end it; what broke off is continued by the next run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the window: it shows a report that you can send us. What was done before stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look first: this client may be in your register twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look first: this may be in QuickBooks already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look into QuickBooks. If the company was emptied on purpose, disconnect it and connect it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look it up in the list of clients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look the number up on ASIC&apos;s register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look the number up on the Australian Business Register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look through it in the review, or with `qbosync plan`; then `qbosync push --yes --allow-large` sends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks like one of the headings we know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MYOB AE/AO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MYOB AccountRight cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it active again, or unlink and link to the right customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it active and link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the customer active again and link to it, or %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the other inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the formula, or type the value, then import the row again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge it into “%1” in QuickBooks, or settle what is open there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes between readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More e-mail addresses than QuickBooks takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most renames without a stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the link to this customer, or choose another client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the link to “%1”, or choose another customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the link to “%1”, or keep this one instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the link, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name on invoices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New South Wales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No QuickBooks company is connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column map is remembered under the name “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can tell yet which of these clients are in QuickBooks already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Northern Territory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a web address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not linked (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not to be created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be done from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here uses it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to make inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing, unless it is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of %1 sheets, “%2” was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another folder, or copy a backup of yours over the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in your spreadsheet, take the password off, save a copy, and choose that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder once in QBO Sync&apos;s window; it brings the file up to date after making a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sign-in page, then paste.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of a person&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 is in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal Address 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal Address 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal Postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal Suburb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postcode and state do not agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a value that holds a comma in double quotes, then import the row again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put away in the register; neither matched nor sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the lost 0 back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the state&apos;s area code in front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QBO Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queensland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks and people read past them; searching does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks customer contact list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks did not empty a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks did not let this program in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks does not accept the keys of this connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks does not allow %1 in a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks does not allow “:” in a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks does not make “%1” inactive while %2 is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks does not take a customer without a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks has not been read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks has not been read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks last read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks refused the sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks refuses an e-mail without a name, an @ and a full domain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks says: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks shows no customers at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks takes each one once, and only for a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks was not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks will not take this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickBooks, as last read, has no customer %1 that can be linked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read QuickBooks again, then choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read QuickBooks first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the letters O, I and l as digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading what changed in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Realm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the %1 in QuickBooks first, or leave this as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the client before it is sent to QuickBooks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the last backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the last good backup. To begin with an empty register, open another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the last good backup; the damaged file is kept beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry them all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review and push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it again from the program it came from, then choose it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle or credit the open invoices in QuickBooks first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of clients without a stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipping address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it in the register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it to what QuickBooks takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it, then import the row again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show %1 to export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again and choose the same company, or connect the other one as a new company.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solve…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some characters were guessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone changed this customer after the push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>South Australia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split it into smaller files, or export only the columns of the client list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again when you are ready, as an administrator of the company.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it and connect it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the sign-in again and use the page it opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the sign-in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the simulator again and keep the whole line it prints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the simulator on this computer, or without --no-tls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street Address 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street Address 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street Postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street Suburb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync with QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronise automatically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back in on the Export tab first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back out of the archive first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out of the file as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out of the file, and put the right number in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the ACN out of the ABN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the extra spaces out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the later push back first, or change it by hand if it is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasmania</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax file numbers are left in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ABN holds one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Client ID or the Client Secret is wrong, or was changed in Intuit&apos;s developer portal. The sign-in itself is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser cannot come back to this program by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser did not come back within %1 minutes. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check digit agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check digit does not agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check digits agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check digits do not agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client is linked in another company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client is no longer in the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer is made active with the next push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer was last changed%1; QuickBooks does not say by whom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer “%1” is likely “%2”: %3. Two cards can only be merged by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file cannot be read in full, and there is no good backup beside it. It was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file cannot be read in full. The last good backup is %1. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file could not be read or written because of an error of the disk or the network drive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file has format %1, this version works with %2, and it was to be opened read only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file has format %1; this version knows formats up to %2. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file stayed locked, so nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file was made by a newer version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file was made by an older version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder cannot be written to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder “%1” does not take new files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk did not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The e-mail stays at home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The e-mail “%1” is not complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds no clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is in the Windows-1252 character set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first line, which is not part of the list, was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder holds a file of the right name that another program made. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder holds no data file yet, and it was to be opened read only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of the data file does not exist, or you may not write to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys of your Intuit app are not on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kind of client is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last change could not be saved; everything saved before it is intact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last import held %1 clients; the register had %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name has extra spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The redirect address %1 is not on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reference is added to the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The register cannot say it this way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The register has %1 clients in use; at the last push it had %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The register has no client %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row holds characters that are no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row is there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run was stopped in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same number written the usual way is found again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in could not be locked for renewing: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The simulator does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The simulator&apos;s sign-in could not be kept: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spreadsheet has cut the number short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The status is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values stand in the wrong columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window could not end the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window does not answer any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window had this register open and did the work. Somebody stopped it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window had this register open and did the work. Something is wrong with this program there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window has this register open. %1, and that did not end in time; nothing was read or sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window is busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window, or another run of qbosync, has this data folder open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are backups in this folder, but no data file. The last good backup is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a tab in this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no data file in this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no heading row; the columns were told by their values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such column map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to read from or to send to yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These clients have no customer in QuickBooks yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These clients stay out of QuickBooks until that is taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are entered once and kept in the computer&apos;s password store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They wait for somebody; nothing is sent for these clients until they are solved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This answer belongs to another sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This answer was used before, or is too old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This change did not arrive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This client has no name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This client may be in QuickBooks under another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This client stays out of QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This customer has a name in between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This customer is no longer in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This customer still has an open balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This customer was made inactive in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This field can only be emptied in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder cannot be written to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is another company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is more than usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a client list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a data file of QBO Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a port that can be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a valid ABN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a valid ACN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the address we need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the line the simulator printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the number inside the ABN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This register is open already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This simulator speaks without encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This twin is linked to a client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told by its values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Towns near a border may be right as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trading Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trading name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it stays, check the keys of this connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again: the right name goes out with the next push. Or take the push back in History.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn it on in the client&apos;s details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twins decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two clients cannot have one reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two clients have the same ABN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two rows have the same reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two rows have the same register id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the row&apos;s values again, then import it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Understanding the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlink it first, or move the link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlink it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlink it in that company first, or archive it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlink the client; link it again or create the customer anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlinked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another name for one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use that window, or close it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the ABN that belongs to the ACN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the state of the postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Victoria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to be created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to be created in QuickBooks (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Website</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Western Australia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was not sent is still planned; the next run sends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without encryption QBO Sync Desktop speaks to a simulator on this computer only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as QuickBooks allows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the name without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the number the usual way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xero Practice Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xero contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You chose not to connect, or this user is not an administrator of the company.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You left it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You signed in to a different QuickBooks company than the one that is connected here. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your register is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a batch has 1 to %1 items with different names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a callback must be a method of a QObject, not %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a company has a realm id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a link names a customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a migration left a broken reference in table %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a query outside a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a request id has 1 to 36 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a time without a time zone cannot be stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>abn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accept exact matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added to the review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address is close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>already, or twice in your register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an answer holds a customer or a problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an icon-only button needs an accessible name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an inactive customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an inactive customer of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an item&apos;s name has 1 to 10 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>array[int] | int</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as in the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>baddr1 name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>billaddress shipaddress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both fit client “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by %1%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>called not twins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changes to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client is already mapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client “%1” is likely the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clientcode businessstructure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clientcode taxnumber businessnumber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clientname clienttype tradingname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clientname contactname contactemail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clientname manageas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clientref occupation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colastname addr1line1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colastname cardid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>company name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connect QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contact family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contact given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contact person of this customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contactcompanyname legalform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contactname poaddressline1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>create in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>created from QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customer “%1” is likely the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not fit into memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e-mail differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e-mail is close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>employee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>estate of a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>family end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>family initial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>family name differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>family name in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>family sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>family start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>firstnames lastnames code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>formerly %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given name differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes on after row %1, which is more than a client list holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes out with the next push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a heading row, but no clients under it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has more than %1 columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has more than %1 columns (row %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has more than %1 lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has more than %1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has values beyond column %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has values beyond row %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds more parts than any client list has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds more text than any client list has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds more than %1 cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds more than %1 values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds more values than any client list has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds nothing but blank rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>icon %1 is not a drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import a client list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in use again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>individual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is larger than %1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is larger than 60 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not synchronised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joint names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep of twins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind of trust differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave out client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave out customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>legal p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link moved by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linked by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list[tuple[bytes, list[int]]]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lodgeit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offered again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sole trader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the exec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>twins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unlinked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” and “%2” called not twins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” and “%2” may be twins again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make other inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make-inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mappings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marked as not the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may be twins again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>middle name differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>module %1 has no attribute %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name (reference)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name companyname streetaddress zip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name is close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name is free in QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name is only a little alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of a business</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name postaladdress postalregion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no e-mail: invoices cannot be e-mailed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no push %1 in this company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no such company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none is connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not twins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was left to take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only when empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other initial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partnership</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partnership name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>perhaps “%1” (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>person’s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>postal address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quickbooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read QuickBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reference - name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>registerid kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>renames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repeats its cells too often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repeats its texts too often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retry all problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>review changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same ABN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same e-mail domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same family name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same given name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same name without the title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same name without “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same street, another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same suburb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same trading name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same trust, trustee named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same words in the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>secrets of a real company belong in the keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>send without e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shared by %1 clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shared by %1 customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show exact matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show look first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show the problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show twins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show what to export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show what to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simulator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spreads over %1 rows and %2 columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>started again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>street address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>street core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>street number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>structure exportcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suburb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>super fund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>super fund name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>surname first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>systemid clientname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken back in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken out of the review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taxcodeabn legalform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the %1 “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the company was removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the est</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name is not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the program is closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the store is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the store is still in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trading as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trust name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two rows have the id %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type code lastnameormainname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type code mainname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unlink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unpacks to more than 600 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>will be tried again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with the next push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>xero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be called “%2” again: %3 has the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be put back: QuickBooks does not know the customer any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” created in the register and linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” for “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” had customers when it was last read and has none now. Nothing was changed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has the reference %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is likely “%2”%3. Creating it would make two cards of one client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is linked to the customer “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is linked to the customer “%2”; this has the same name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is linked to “%2” already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is linked to “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is made inactive with the next push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is now linked to “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is the one to keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” linked to “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” stays linked to “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was being created when the connection broke. Nobody has that name now, but “%2” is new and has the same card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was linked to a customer that QuickBooks does not know any more.%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was made inactive or merged into another customer.%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not added to the review. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was on its way to become “%2”, through “%3”, because another customer still had that name. The push ended before it got there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was on its way when the connection broke. QuickBooks was asked and does not hold it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” would get the name “%2” too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: %2 It is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“&amp;” is “and”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Sync client details with accounting system” is off for this client (disabled for synchronization).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
