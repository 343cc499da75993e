# X1: the line to a board is gone while its door is open.

story The line is gone while a recipient stands at the open door (X1, P3)
stored 1Z0001 size S for ada@example.org keep code as $code
touch COLLECT
type $code
bus left cut
wait 30s
take 1
close 1
wait 5min
bus left restored
wait 10s
expect parcel 1Z0001 collected by recipient because SETTLED_BY_SENSOR
expect compartment 1 vacant
expect pulses 1 2

story The line is gone while a courier's door is open, and back within five minutes (X1, D9)
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
put 1
bus left cut
wait 10s
close 1
wait 1min
bus left restored
wait 10s
expect parcel 1Z0001 stored in 1
expect mail to ada@example.org kind ParcelStored
expect pulses 1 1

story The line is gone while a customer puts a return in (X1, R1)
announce return R0001 size S code 55555555
touch RETURN_OR_SEND
type 55555555
put 1
bus left cut
wait 10s
close 1
wait 1min
bus left restored
wait 10s
expect parcel R0001 stored in 1 because RETURNED
expect pulses 1 1

story The line is gone while a courier takes a parcel away (X1, L1)
stored 1Z0001 size S for ada@example.org
wait 73h
sign in
touch TAKE_OUT
touch OPEN_NEXT
scan 1Z0001
take 1
bus left cut
wait 10s
close 1
wait 1min
bus left restored
wait 10s
expect parcel 1Z0001 collected by courier because SETTLED_BY_SENSOR
expect pulses 1 2

story The line is gone while a technician looks, and in the wiring check (X1, M2, M3)
technician signs in
touch compartment 1
touch OPEN
bus left cut
wait 10s
close 1
wait 1min
bus left restored
wait 10s
expect compartment 1 vacant
expect pulses 1 1
technician signs in
touch CHECK_WIRING
bus left cut
wait 10s
close 1
wait 1min
bus left restored
wait 10s
expect compartment 1 vacant
expect pulses 1 2
expect pulses 2 0
