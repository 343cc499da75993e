# Every name, address and barcode is data. What people write or send is shown as it is written, and breaks
# no screen, no mail, no query and no journal. \n is a new line, \u202e turns the order of letters round.

story A barcode that is a piece of SQL is a barcode (D2, C6)
announce "'; DROP TABLE parcels;--" to ada@example.org size S
sign in
scan "'; DROP TABLE parcels;--"
expect screen PlaceParcel compartment=1
put 1
close 1
touch SIGN_OUT
expect mail to ada@example.org kind ParcelStored keep digits as $code
expect parcel "'; DROP TABLE parcels;--" stored in 1
expect record of "'; DROP TABLE parcels;--" says "Parcel '; DROP TABLE parcels;-- at kiosk"
touch CONTINUE
power off
power on
wait 10s
touch COLLECT
type $code
expect pulse 1

story A name that is a piece of HTML is shown as it is written (N1)
message announce from swift tracking="<b>1</b>" size=S email=ada@example.org name="<script>alert(1)</script> & <img src=x>"
sign in
scan "<b>1</b>"
put 1
close 1
touch SIGN_OUT
expect mail to ada@example.org kind ParcelStored
expect letter text has "<script>alert(1)</script> & <img src=x>"
expect letter html has "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;img src=x&gt;"
expect letter html lacks "<script"
expect letter html lacks "<img src=x"

story A message with control characters or the order of letters turned round is refused (N3)
message announce from swift tracking=1Z0001 size=S email=ada@example.org name="Ada\nBcc: eve@example.org"
expect refused saying "'name' in"
message announce from swift tracking=1Z0001 size=S email=ada@example.org name="Ada \u202eatad"
expect refused saying "'name' in"
message announce from swift tracking=1Z0001 size=S email=ada@example.org name="Ada\u0007"
expect refused
message announce from swift tracking=1Z0001 size=S email="ada@example.org\nBcc:eve@example.org"
expect refused saying "'email' in"
message announce from swift tracking=1Z0001 size=S email="ada@example.org,eve@example.org"
expect refused saying "'email' in"
expect journal 0 ParcelAnnounced

story What a courier writes with a new line in it puts no header into a mail (N1)
sign in
scan 1Z0001
choose S
write "ada@example.org\nBcc: eve@example.org"
expect screen EnterContact trouble=INVALID
expect no pulse
write "ada@example.org\u000d\nBcc: eve@example.org"
expect screen EnterContact trouble=INVALID

story A name in any script arrives as it is written (N1)
message announce from swift tracking=1Z0001 size=S email=ada@example.org name="שרה Ångström 🙂 O'Brien"
expect done
sign in
scan 1Z0001
put 1
close 1
touch SIGN_OUT
expect mail to ada@example.org kind ParcelStored with name "שרה Ångström 🙂 O'Brien"
expect letter text has "שרה Ångström 🙂 O'Brien"

story A barcode with what cannot be printed is no barcode (D2)
sign in
scan "1Z\n0001"
expect screen ScanParcel trouble=UNREADABLE
scan "1Z\u202e0001"
expect screen ScanParcel trouble=UNREADABLE
scan "1Z\u00000001"
expect screen ScanParcel trouble=UNREADABLE
expect journal 0 ParcelAnnounced
expect no pulse

story A barcode full of signs goes to a courier's list and into no header (N1, D12)
enrol 43 pin 60355 email carl@example.org
sign in as 43 pin 60355
scan "<i>'\";--</i>"
choose S
write ada@example.org
put 1
close 1
touch SIGN_OUT
expect mail to carl@example.org kind CourierList
expect letter text has "<i>'\";--</i>"
expect letter html lacks "<i>"
expect letter headers lacks "<i>"

story A scan of anything at all opens nothing and draws on no allowance (P1, G3)
scan "<script>alert(1)</script>"
expect no pulse
touch BACK
scan "' OR '1'='1"
expect no pulse
touch BACK
scan "cubby:../../etc/passwd"
expect no pulse
scan "\u202e12345678"
expect no pulse
expect journal 0 CodeTryFailed
scan "cubby:\n\n\n"
expect no pulse

story A code with other digits, letters or far too many of them is a failed try at most (P1, G3)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
touch COLLECT
type "\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668"
expect no pulse
type 123456789012345678901234567890123456789012345678901234567890
expect no pulse
touch BACK
touch COLLECT
type $code
expect pulse $door

story A contact that somebody asks a code for is a text and no query (P9)
stored 1Z0001 size S for ada@example.org in $door
touch COLLECT
touch HELP
touch NO_CODE
write "' OR 1=1 --"
expect screen CodeAskedFor
expect no mail
touch CONTINUE
touch COLLECT
touch HELP
touch NO_CODE
write "%@example.org"
expect screen CodeAskedFor
expect no mail

story The journal has nobody's name, address, barcode or code in it (E1, N2)
message announce from swift tracking=SECRET0001 size=S email=ada.byron@example.org name="Ada Byron" group="customer 4711"
sign in
scan SECRET0001
put 1
close 1
touch SIGN_OUT
expect mail to ada.byron@example.org kind ParcelStored keep digits as $code keep check as $check
touch CONTINUE
message block-parcel from swift tracking=SECRET0001 by="Carl Carrier" reason="a secret reason"
expect journal lacks "Ada"
expect journal lacks "ada.byron"
expect journal lacks "SECRET0001"
expect journal lacks $code
expect journal lacks "customer 4711"
expect journal lacks "Carl"
expect journal lacks "secret reason"
