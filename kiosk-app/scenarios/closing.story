# R3: two unclear deposits of people whom nobody knows.

story Two unclear deposits within an hour close returns and sendings until support reopens them (R3)
sendings-carrier Swift
touch RETURN_OR_SEND
touch SEND
write sam@example.org
write ada@example.org
choose S
wait 6min
put 1
close 1
expect compartment 1 quarantined
expect support told DOOR_LEFT_OPEN about 1
expect support told DEPOSIT_UNCLEAR about 1
expect support not told
touch RETURN_OR_SEND
expect screen ReturnOrSend
touch SEND
write sam@example.org
write ada@example.org
choose S
expect pulse 2
wait 6min
put 2
close 2
expect support told CUSTOMER_DEPOSITS_CLOSED
expect journal CustomerDepositsClosed
touch RETURN_OR_SEND
expect screen DepositsClosed
expect no pulse
touch CONTINUE
expect screen Welcome
deposits reopen
expect done
expect journal CustomerDepositsReopened
touch RETURN_OR_SEND
expect screen ReturnOrSend
deposits reopen
expect refused

story While they are closed no code of a return opens anything and no try is lost (R3)
sendings-carrier Swift
announce return R0001 size S code 55555555
touch RETURN_OR_SEND
touch SEND
write sam@example.org
write ada@example.org
choose S
touch DIRTY
close 1
expect pulse 2
touch DAMAGED
close 2
expect no pulse
expect screen DepositsClosed
touch CONTINUE
touch COLLECT
type 55555555
expect screen DepositsClosed
expect no pulse
expect journal no CodeTryFailed

story While they are closed couriers and recipients are served as ever (R3)
sendings-carrier Swift
stored 1Z0001 size M for ada@example.org in $door keep code as $code
touch RETURN_OR_SEND
touch SEND
write sam@example.org
write bob@example.org
choose S
touch DIRTY
close 1
touch DIRTY
close 2
expect screen DepositsClosed
touch CONTINUE
touch COLLECT
type $code
expect pulse $door
take $door
close $door
touch CONTINUE
sign in
scan 1Z0002
expect screen ChooseSize

story They stay closed through a power cut (R3, O8)
sendings-carrier Swift
touch RETURN_OR_SEND
touch SEND
write sam@example.org
write ada@example.org
choose S
touch DIRTY
close 1
touch DIRTY
close 2
power off
wait 2h
power on
wait 10s
touch RETURN_OR_SEND
expect screen DepositsClosed

story More than an hour apart two do not close anything (R3)
sendings-carrier Swift
touch RETURN_OR_SEND
touch SEND
write sam@example.org
write ada@example.org
choose S
touch DIRTY
close 1
touch CANCEL_DEPOSIT
close 2
wait 61min
touch RETURN_OR_SEND
touch SEND
write sam@example.org
write ada@example.org
choose S
expect pulse 3
touch DIRTY
close 3
touch YES
wait 3s
expect journal 0 CustomerDepositsClosed

story What a sensor then sees empty was clear (R3)
sendings-carrier Swift
touch RETURN_OR_SEND
touch SEND
write sam@example.org
write ada@example.org
choose S
wait 4min
close 1
wait 15s
touch RETURN_OR_SEND
touch SEND
write sam@example.org
write ada@example.org
choose S
wait 4min
close 2
wait 15s
touch RETURN_OR_SEND
expect screen ReturnOrSend
expect journal 0 CustomerDepositsClosed

story Jams are the machine's own and close nothing (R3, O2)
sendings-carrier Swift
jam 1
jam 2
touch RETURN_OR_SEND
touch SEND
write sam@example.org
write ada@example.org
choose S
touch TRY_AGAIN
touch TRY_AGAIN
touch CONTINUE
touch TRY_AGAIN
touch TRY_AGAIN
expect screen Jammed compartment=2
touch CONTINUE
expect screen PlaceParcel compartment=3
expect journal 0 CustomerDepositsClosed
