# R2: people send parcels to each other.

story A sending: both addresses, a size, a receipt; the recipient collects it, the sender is told (R2)
sendings-carrier Swift
touch RETURN_OR_SEND
expect screen ReturnOrSend
touch SEND
expect screen EnterSender mayBeLeftOut=false invalid=false
touch CONTINUE
expect screen EnterSender
write nobody
expect screen EnterSender invalid=true
write sam@example.org
expect screen EnterContact trouble=NONE
write nobody
expect screen EnterContact trouble=INVALID
write ada@example.org
expect screen ChooseSize
expect no pulse
choose M
expect pulse 4
put 4
close 4
expect screen Receipt compartment=4 errand=SENDING mailed=true
expect mail to ada@example.org kind ParcelStored keep code as $code
expect mail to sam@example.org kind SendingDeposited keep tracking as $number keep digits as $back
touch CONTINUE
wait 15s
touch COLLECT
type $back
expect screen EnterCode trouble=NOT_YET
expect no pulse
type $code
expect pulse 4
take 4
close 4
expect parcel $number collected by recipient because SENSOR
expect mail to sam@example.org kind SendingCollected with tracking $number
touch CONTINUE
touch COLLECT
type $back
expect screen EnterCode trouble=NOT_KNOWN
expect no pulse

story Sending is not offered where the setting does not allow it (R2)
touch RETURN_OR_SEND
expect screen EnterReturn
touch SEND
expect screen EnterReturn

story Back goes one step at a time (R2)
sendings-carrier Swift
touch RETURN_OR_SEND
touch SEND
write sam@example.org
write ada@example.org
touch BACK
expect screen EnterContact
touch BACK
expect screen EnterSender
touch BACK
expect screen ReturnOrSend
touch BACK
expect screen Welcome
expect journal 0 ParcelAnnounced

story Not collected in time, the sender takes it back (R2, T1)
sendings-carrier Swift
take-back-h 48
touch RETURN_OR_SEND
touch SEND
write sam@example.org
write ada@example.org
choose S
put 1
close 1
expect mail to ada@example.org kind ParcelStored keep code as $code
expect mail to sam@example.org kind SendingDeposited keep tracking as $number keep digits as $back
touch CONTINUE
wait 73h
expect mail to sam@example.org kind NotCollected with tracking $number with cause NOT_IN_TIME
expect parcel $number stored in 1
touch COLLECT
type $code
expect no pulse
type $back
expect pulse 1
take 1
close 1
expect parcel $number collected by sender because SENSOR
expect compartment 1 vacant
expect no mail to sam@example.org

story Not taken back either, a courier takes it away (R2, L1)
sendings-carrier Swift
hold-h 24
remind-h 6
take-back-h 12
touch RETURN_OR_SEND
touch SEND
write sam@example.org
write ada@example.org
choose S
put 1
close 1
expect mail to sam@example.org kind SendingDeposited keep tracking as $number keep digits as $back
touch CONTINUE
sign in
expect screen ScanParcel toCollect=0
touch SIGN_OUT
wait 25h
sign in
expect screen ScanParcel toCollect=0
touch SIGN_OUT
wait 12h
expect parcel $number stored in 1 because NOT_TAKEN_BACK
touch COLLECT
type $back
expect no pulse
touch BACK
sign in
expect screen ScanParcel toCollect=1
touch TAKE_OUT
touch OPEN_NEXT
expect pulse 1
take 1
scan $number
close 1
expect parcel $number collected by courier

story A sending that its recipient does not want goes to the carrier, and the sender is told so (R2, P8)
sendings-carrier Swift
touch RETURN_OR_SEND
touch SEND
write sam@example.org
write ada@example.org
choose S
put 1
close 1
touch CONTINUE
expect mail to ada@example.org kind ParcelStored keep code as $code
expect mail to sam@example.org kind SendingDeposited keep tracking as $number keep digits as $back
wait 15s
touch COLLECT
type $code
touch DO_NOT_WANT
close 1
expect screen Refused
expect parcel $number stored in 1 because REFUSED
expect mail to sam@example.org kind NotCollected with cause REFUSED with takeBackUntil none
touch CONTINUE
touch COLLECT
type $back
expect no pulse
touch BACK
sign in
expect screen ScanParcel toCollect=1

story The power fails with the sending inside: settled by sensor, each has their own code (R2, O8)
sendings-carrier Swift
touch RETURN_OR_SEND
touch SEND
write sam@example.org
write ada@example.org
choose S
put 1
power off
close 1
wait 2min
power on
wait 10s
expect pulses 1 1
expect mail to ada@example.org kind ParcelStored keep code as $code
expect mail to sam@example.org kind SendingDeposited keep tracking as $number keep digits as $back
expect parcel $number stored in 1
touch COLLECT
type $back
expect screen EnterCode trouble=NOT_YET
type $code
expect pulse 1

story A sending that is found only much later is set aside, and nobody gets a code (R2, D9)
sendings-carrier Swift
touch RETURN_OR_SEND
touch SEND
write sam@example.org
write ada@example.org
choose S
put 1
power off
close 1
wait 6min
power on
wait 10s
expect compartment 1 quarantined
expect support told DEPOSIT_UNCLEAR about 1
expect no mail to ada@example.org
expect no mail to sam@example.org

story A power cut while the sender may take it back loses nothing of it (R2, T2, O8)
sendings-carrier Swift
touch RETURN_OR_SEND
touch SEND
write sam@example.org
write ada@example.org
choose S
put 1
close 1
expect mail to sam@example.org kind SendingDeposited keep tracking as $number keep digits as $back
touch CONTINUE
wait 73h
power off
wait 80h
power on
wait 10s
expect parcel $number stored in 1
touch COLLECT
type $back
expect pulse 1
take 1
power off
close 1
power on
wait 10s
expect parcel $number collected by sender because SETTLED_BY_SENSOR
expect pulses 1 2

story A sender who finds nothing, at a door that was jammed first (R2, P5, P6)
sendings-carrier Swift
touch RETURN_OR_SEND
touch SEND
write sam@example.org
write ada@example.org
choose S
put 1
close 1
expect mail to sam@example.org kind SendingDeposited keep tracking as $number keep digits as $back
touch CONTINUE
wait 73h
jam 1
touch COLLECT
type $back
touch TRY_AGAIN
touch TRY_AGAIN
expect screen Jammed codeStaysGood=true
touch CONTINUE
free 1
touch COLLECT
type $back
expect pulse 1
touch IT_WAS_EMPTY
take 1
close 1
expect parcel $number disputed because WAS_EMPTY
