# A: alarms.

story A door that is forced is an alarm, and it stops no pickup (A1)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
force 4
expect support told DOOR_FORCED about 4
expect journal DoorOpened
close 4
touch COLLECT
type $code
expect screen TakeParcel compartment=$door

story A parcel that vanishes behind a closed door makes its sensor suspect (A1, C5)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
sensor $door stuck-empty
expect sensor $door suspect
expect support told SENSOR_CONTRADICTS about $door
expect parcel 1Z0001 stored in $door
touch COLLECT
type $code
take $door
close $door
expect screen ConfirmEmpty compartment=$door
touch YES
expect parcel 1Z0001 collected

story A lost bank is told once, though it is lost for a day (A1, X1)
board B off
wait 20s
expect support told BANK_LOST
wait 1d
expect support not told
board B on
wait 20s
expect journal 3 BankConnected

story Many compartments in quarantine are an alarm, once (A1, C4)
compartment 1 out
sign in
scan 1Z0001
choose S
write ada@example.org
touch DIRTY
close 2
expect support told COMPARTMENT_UNFIT
touch DIRTY
expect support told COMPARTMENT_UNFIT
expect support told MANY_QUARANTINED
close 3
touch YES
touch DIRTY
expect support told COMPARTMENT_UNFIT
expect support not told
