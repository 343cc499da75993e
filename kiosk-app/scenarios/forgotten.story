# P9: a recipient has no code.

story A new code goes to the contact that is known, by the parcel's barcode (P9)
stored 1Z0001 size S for ada@example.org in $door keep code as $old
touch COLLECT
touch HELP
touch NO_CODE
expect screen FindParcel
scan 1Z0001
expect screen CodeAskedFor
expect no pulse
expect mail to ada@example.org kind CodeRenewed keep code as $new
touch CONTINUE
touch COLLECT
type $old
expect screen EnterCode trouble=NOT_KNOWN
expect no pulse
type $new
expect pulse $door
take $door
close $door
expect parcel 1Z0001 collected

story A new code by the contact, typed on the screen's own keyboard (P9)
stored 1Z0001 size S for ada@example.org in $door
touch COLLECT
touch HELP
touch NO_CODE
write ada@example.org
expect screen CodeAskedFor
expect mail to ada@example.org kind CodeRenewed keep qrText as $qr
touch CONTINUE
scan $qr
expect pulse $door

story The same is said whether there is such a parcel or not, and no try is lost (P9)
stored 1Z0001 size S for ada@example.org
touch COLLECT
touch HELP
touch NO_CODE
scan 1Z9999
expect screen CodeAskedFor
expect no mail
expect journal no CodeTryFailed
touch CONTINUE
touch COLLECT
touch HELP
touch NO_CODE
write eve@example.org
expect screen CodeAskedFor
expect no mail
expect journal 0 CodeRenewed

story The old code lives until the new one has left (P9)
stored 1Z0001 size S for ada@example.org in $door keep code as $old
mail stuck
touch COLLECT
touch HELP
touch NO_CODE
scan 1Z0001
expect screen CodeAskedFor
expect no mail
touch CONTINUE
touch COLLECT
type $old
expect pulse $door
close $door
touch LEAVE_IT
mail flowing
wait 1h
expect mail to ada@example.org kind CodeRenewed keep code as $new
touch COLLECT
type $old
expect no pulse
type $new
expect pulse $door

story At most three a day for a parcel, and none while one is on its way (P9)
stored 1Z0001 size S for ada@example.org
touch COLLECT
touch HELP
touch NO_CODE
scan 1Z0001
expect mail to ada@example.org kind CodeRenewed
mail stuck
touch CONTINUE
touch COLLECT
touch HELP
touch NO_CODE
scan 1Z0001
touch CONTINUE
touch COLLECT
touch HELP
touch NO_CODE
scan 1Z0001
mail flowing
wait 1h
expect mail to ada@example.org kind CodeRenewed
expect no mail
touch COLLECT
touch HELP
touch NO_CODE
scan 1Z0001
expect mail to ada@example.org kind CodeRenewed
touch CONTINUE
touch COLLECT
touch HELP
touch NO_CODE
scan 1Z0001
expect screen CodeAskedFor
expect no mail
clock jumps 48h
touch CONTINUE
touch COLLECT
touch HELP
touch NO_CODE
scan 1Z0001
expect no mail
wait 24h
touch COLLECT
touch HELP
touch NO_CODE
scan 1Z0001
expect mail to ada@example.org kind CodeRenewed

story A power cut with the new code on its way ends neither code (P9, O8)
stored 1Z0001 size S for ada@example.org in $door keep code as $old
mail stuck
touch COLLECT
touch HELP
touch NO_CODE
scan 1Z0001
power off
wait 1h
power on
wait 10s
touch COLLECT
type $old
expect pulse $door
close $door
touch LEAVE_IT
mail flowing
wait 1h
expect mail to ada@example.org kind CodeRenewed keep code as $new
touch COLLECT
type $old
expect screen EnterCode trouble=NOT_KNOWN
type $new
expect pulse $door

story The power fails as the new code is issued: not durable, there is none, and the old one is good (P9, O8)
stored 1Z0001 size S for ada@example.org in $door keep code as $old
touch COLLECT
touch HELP
touch NO_CODE
power fails in the next commit
scan 1Z0001
expect no screen
power on
wait 10s
expect no mail
expect journal 0 CodeRenewed
touch COLLECT
type $old
expect pulse $door

story What is overdue or not wanted gets no new code (P9)
stored 1Z0001 size S for ada@example.org keep code as $code
touch COLLECT
touch HELP
touch DO_NOT_WANT
type $code
touch YES
touch CONTINUE
stored 1Z0002 size S for ada@example.org
wait 73h
expect parcel 1Z0002 overdue
expect mail to ada@example.org kind CollectionReminder
expect mail to ada@example.org kind ParcelOverdue
touch COLLECT
touch HELP
touch NO_CODE
write ada@example.org
expect screen CodeAskedFor
expect no mail

story A QR code that is found after all opens at once (P9)
stored 1Z0001 size S for ada@example.org in $door keep qrText as $qr
touch COLLECT
touch HELP
touch NO_CODE
scan $qr
expect pulse $door

story Nobody is left at the question (P9, X4)
touch COLLECT
touch HELP
touch NO_CODE
wait 1min
expect screen Welcome

story A group gets one new code, and the old one ends for all of it (P9, P2)
stored 1Z0001 size S for ada@example.org group g keep code as $old
stored 1Z0002 size S for ada@example.org group g
touch COLLECT
touch HELP
touch NO_CODE
write ada@example.org
expect mail to ada@example.org kind CodeRenewed keep code as $new
expect no mail
touch CONTINUE
touch COLLECT
type $old
expect no pulse
type $new
expect pulse 1
take 1
close 1
touch NEXT
expect pulse 2

story Several parcels of one contact get a code each, however the contact is typed (P9)
stored 1Z0001 size S for ada@example.org
stored 1Z0002 size S for ada@example.org
touch COLLECT
touch HELP
touch NO_CODE
write "  Ada@Example.org "
expect mail to ada@example.org kind CodeRenewed
expect mail to ada@example.org kind CodeRenewed
expect no mail
