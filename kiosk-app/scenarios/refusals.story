# P8: a recipient does not want what came.

story Not wanted after all: put back and closed it waits for a courier, and its sender is told (P8)
stored 1Z0001 size S for ada@example.org sender shop@example.org in $door keep code as $code
touch COLLECT
type $code
take $door
touch DO_NOT_WANT
expect screen GiveBack compartment=$door
expect parcel 1Z0001 stored in $door
put $door
expect parcel 1Z0001 stored in $door
close $door
expect screen Refused
expect parcel 1Z0001 stored in $door because REFUSED
expect compartment $door holding
expect mail to shop@example.org kind NotCollected with cause REFUSED with tracking 1Z0001
expect no pulse
touch CONTINUE
touch COLLECT
type $code
expect screen EnterCode trouble=NOT_KNOWN
expect no pulse
touch BACK
sign in
expect screen ScanParcel toCollect=1

story Not wanted before the door was open: asked once more, and no door opens (P8)
stored 1Z0001 size S for ada@example.org sender shop@example.org in $door keep code as $code
touch COLLECT
touch HELP
expect screen CodeHelp
touch DO_NOT_WANT
type $code
expect screen ConfirmRefusal parcels=1
expect no pulse
expect parcel 1Z0001 stored in $door
touch YES
expect screen Refused
expect parcel 1Z0001 stored because REFUSED
expect mail to shop@example.org kind NotCollected with cause REFUSED
expect pulses $door 1

story Asked whether it is really not wanted, the recipient can still collect it (P8)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
touch COLLECT
touch HELP
touch DO_NOT_WANT
type $code
touch COLLECT
expect pulse $door
take $door
close $door
expect parcel 1Z0001 collected by recipient

story Unanswered, nothing is refused (P8, X4)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
touch COLLECT
touch HELP
touch DO_NOT_WANT
type $code
wait 1min
expect screen Welcome
touch COLLECT
type $code
expect pulse $door

story A wrong code is a failed try there, too (P8, G3)
touch COLLECT
touch HELP
touch DO_NOT_WANT
type 00000000
expect screen EnterCodeToRefuse trouble=NOT_KNOWN triesLeft=4
expect journal CodeTryFailed

story Whoever keeps it after all has it (P8)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
touch COLLECT
type $code
touch DO_NOT_WANT
take $door
close $door
expect screen NotPutBack
touch I_HAVE_IT
expect parcel 1Z0001 collected by recipient because SENSOR

story "It is inside", after one reopening, counts as a word, and the sensor is in doubt (P8, C5)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
touch COLLECT
type $code
touch DO_NOT_WANT
take $door
close $door
touch IT_IS_INSIDE
expect parcel 1Z0001 stored in $door
touch OPEN_AGAIN
put $door flat
close $door
expect screen NotPutBack maySayInside=true
touch IT_IS_INSIDE
expect parcel 1Z0001 stored because REFUSED
expect sensor $door suspect

story Without a sensor the recipient says that it is inside (P8)
sensor 1 stuck-occupied
sensor 2 stuck-occupied
stored 1Z0001 size S for ada@example.org keep code as $code
touch COLLECT
type $code
touch DO_NOT_WANT
close 3
expect screen ConfirmInside compartment=3
touch YES
expect parcel 1Z0001 stored in 3 because REFUSED

story Seen inside behind the closed door it is put back already (P8)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
touch COLLECT
type $code
close $door
expect screen StillInside
touch DO_NOT_WANT
expect no pulse
expect parcel 1Z0001 stored because REFUSED

story Put back and walked away is refused, taken and walked away is collected (P8)
stored 1Z0001 size S for ada@example.org keep code as $one
stored 1Z0002 size S for bob@example.org keep code as $two
touch COLLECT
type $one
touch DO_NOT_WANT
wait 4min
close 1
expect parcel 1Z0001 stored because REFUSED
touch COLLECT
type $two
touch DO_NOT_WANT
take 2
wait 4min
close 2
expect parcel 1Z0002 collected by recipient because SETTLED_BY_SENSOR

story Without a sensor nobody can tell who walks away: it waits as before, set aside (P8)
sensor 1 stuck-occupied
sensor 2 stuck-occupied
stored 1Z0001 size S for ada@example.org keep code as $code
touch COLLECT
type $code
touch DO_NOT_WANT
close 3
wait 1min
expect screen Welcome
expect parcel 1Z0001 stored in 3
expect compartment 3 quarantined because NOT_CONFIRMED
expect support told PICKUP_UNCLEAR about 3

story The power fails before it is put back: what the sensor sees then decides (P8, O8)
stored 1Z0001 size S for ada@example.org sender shop@example.org keep code as $code
touch COLLECT
type $code
take 1
touch DO_NOT_WANT
put 1
power off
close 1
power on
wait 10s
expect parcel 1Z0001 stored in 1 because REFUSED
expect mail to shop@example.org kind NotCollected
expect pulses 1 2
expect screen Welcome

story The power fails as a refusal is written down: durable, it is refused, and told once (P8, O8)
stored 1Z0001 size S for ada@example.org sender shop@example.org keep code as $code
touch COLLECT
touch HELP
touch DO_NOT_WANT
type $code
power fails in the next commit which is durable
touch YES
expect no screen
power on
wait 10s
expect parcel 1Z0001 stored because REFUSED
expect mail to shop@example.org kind NotCollected
expect no mail to shop@example.org
expect pulses 1 1

story The power fails as a refusal is written down: not durable, the parcel waits as before (P8, O8)
stored 1Z0001 size S for ada@example.org sender shop@example.org keep code as $code
touch COLLECT
touch HELP
touch DO_NOT_WANT
type $code
power fails in the next commit
touch YES
power on
wait 10s
expect no mail to shop@example.org
touch COLLECT
type $code
expect pulse 1
