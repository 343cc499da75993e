# T: deadlines and clocks.

story A parcel can be collected on its last day (T1)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
wait 70h
expect parcel 1Z0001 stored
touch COLLECT
type $code
expect screen TakeParcel compartment=$door

story A jump of the wall clock expires nothing (T3)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
clock jumps 30d
wait 1h
expect parcel 1Z0001 stored in $door
touch COLLECT
type $code
expect screen TakeParcel compartment=$door

story A wall clock that is set back revives nothing and stops nobody (T3)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
clock jumps -3d
touch COLLECT
type $code
take $door
close $door
expect parcel 1Z0001 collected
touch CONTINUE
touch COLLECT
type $code
expect screen EnterCode trouble=NOT_KNOWN

story A recipient is reminded with a day left, and the parcel is overdue after three (T1)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
wait 47h
expect journal no RecipientReminded
wait 2h
expect journal RecipientReminded
wait 24h
expect parcel 1Z0001 overdue in $door

story A deadline stands still while the bank is out of service (T2)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
wait 60h
bus left cut
wait 2d
expect parcel 1Z0001 stored
bus left restored
wait 12h
expect parcel 1Z0001 stored in $door
touch COLLECT
type $code
expect screen TakeParcel compartment=$door

story A deadline stands still while the kiosk has no power (T2)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
wait 60h
power off
wait 2d
power on
wait 12h
expect parcel 1Z0001 stored in $door
