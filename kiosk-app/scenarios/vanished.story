# C5, C6: what is gone before its door was asked to open is nobody's pickup.

story A parcel that is taken while the power is off is not collected by whoever comes next (C5, C6)
stored 1Z0001 size S for ada@example.org keep code as $code
power off
force 1
take 1
close 1
power on
wait 10s
expect compartment 1 quarantined because CONTRADICTION
expect support told SENSOR_CONTRADICTS about 1
touch COLLECT
type $code
expect pulse 1
close 1
expect screen ConfirmEmpty compartment=1 mayDispute=true
expect parcel 1Z0001 stored in 1
touch IT_WAS_EMPTY
expect parcel 1Z0001 disputed because WAS_EMPTY
expect support told PARCEL_DISPUTED about 1

story Whoever walks away from a compartment that was empty before has collected nothing (C5, P3)
stored 1Z0001 size S for ada@example.org keep code as $code
power off
force 1
take 1
close 1
power on
wait 10s
touch COLLECT
type $code
close 1
wait 1min
expect screen Welcome
expect parcel 1Z0001 stored in 1
expect journal 0 ParcelCollected
expect support told PICKUP_UNCLEAR about 1

story A courier's scan does not make a sensor see what was gone before (C5, L1)
stored 1Z0001 size S for ada@example.org
wait 73h
power off
force 1
take 1
close 1
power on
wait 10s
sign in
touch TAKE_OUT
touch OPEN_NEXT
scan 1Z0001
close 1
expect screen ConfirmEmpty compartment=1
touch YES
expect parcel 1Z0001 collected by courier because COURIERS_WORD

story What a technician finds gone is missing, and not support's (C5, M4)
stored 1Z0001 size S for ada@example.org
power off
force 1
take 1
close 1
power on
wait 10s
technician signs in
touch compartment 1
touch OPEN
touch SUPPORT_ASKS
close 1
expect screen ConfirmInside compartment=1
touch NO
expect parcel 1Z0001 missing
expect support told PARCEL_MISSING about 1

story A parcel that is taken by force from a jammed compartment is missing (C6, A1)
stored 1Z0001 size S for ada@example.org keep code as $code
jam 1
touch COLLECT
type $code
touch TRY_AGAIN
touch TRY_AGAIN
touch CONTINUE
wait 11min
force 1
expect support told DOOR_FORCED about 1
take 1
close 1
expect parcel 1Z0001 missing
expect support told PARCEL_MISSING about 1
expect compartment 1 quarantined because JAMMED
touch COLLECT
type $code
expect screen EnterCode trouble=NOT_KNOWN
expect no pulse

story A parcel that is taken by force from a compartment out of service is missing (C6, A1)
stored 1Z0001 size S for ada@example.org
compartment 1 out
force 1
take 1
close 1
expect parcel 1Z0001 missing
expect compartment 1 out-of-service because by-person
expect support told PARCEL_MISSING about 1
