# C1, C7: which door opens.

story A room is for what fits nowhere else, one parcel at a time (C1, C7)
room 6
announce 1Z0001 to ada@example.org size L
announce 1Z0002 to bob@example.org size L
announce 1Z0003 to cy@example.org size L
sign in
scan 1Z0001
expect pulse 8
put 8
close 8
touch YES
scan 1Z0002
expect pulse 6
put 6
close 6
expect parcel 1Z0002 stored in 6
scan 1Z0003
expect screen Full
expect no pulse

story A small parcel goes to a bigger box before it goes to a room (C1, C7)
room 6
compartment 1 out
compartment 2 out
compartment 3 out
compartment 4 out
compartment 5 out
compartment 7 out
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
expect pulse 8

story A recipient walks into the room and out again as through any door (C1, P3)
room 6
compartment 8 out
stored 1Z0001 size L for ada@example.org in $door keep code as $code
touch COLLECT
type $code
expect pulse 6
take 6
close 6
expect parcel 1Z0001 collected by recipient because SENSOR

story The power fails with somebody's parcel in the room and the door open (C1, O8)
room 6
compartment 8 out
stored 1Z0001 size L for ada@example.org keep code as $code
touch COLLECT
type $code
power off
close 6
power on
wait 10s
expect parcel 1Z0001 stored in 6
expect compartment 6 holding
expect pulses 6 2

story Accessible reach goes before size: no door above or below is offered (C7)
announce 1Z0001 to ada@example.org size S accessible
announce 1Z0002 to bob@example.org size S accessible
announce 1Z0003 to cy@example.org size S accessible
announce 1Z0004 to dee@example.org size L accessible
announce 1Z0005 to eve@example.org size L accessible
sign in
scan 1Z0001
expect pulse 2
put 2
close 2
scan 1Z0002
expect pulse 3
put 3
close 3
touch YES
scan 1Z0003
expect pulse 4
put 4
close 4
scan 1Z0004
expect pulse 6
put 6
close 6
scan 1Z0005
expect screen Full
expect no pulse
expect compartment 1 vacant
expect compartment 7 vacant
expect compartment 8 vacant

story Too small keeps within reach (C7, D6)
compartment 4 out
compartment 6 out
announce 1Z0001 to ada@example.org size S accessible
sign in
scan 1Z0001
expect pulse 2
touch TOO_SMALL
close 2
expect pulse 5
expect screen PlaceParcel compartment=5 mayTakeBigger=false

story Wear is spread over doors of one size (C7)
stored 1Z0001 size S for ada@example.org in $one keep code as $code
touch COLLECT
type $code
take $one
close $one
touch CONTINUE
wait 15s
stored 1Z0002 size S for ada@example.org in $two
expect compartment 1 vacant
expect compartment 2 holding
