# M1, M2, C5: a technician at the screen.

story A technician signs in with number, PIN and one-time code, and sees all compartments (M1, M2)
touch COURIER
type 90
expect screen EnterPin
type 81467
expect screen EnterOneTimeCode recovery=false
expect journal no TechnicianSignedIn
type the one-time code
expect screen Compartments lines=1,2,3,4,5,6,7,8
expect journal TechnicianSignedIn
touch SIGN_OUT
expect screen Welcome
expect no pulse

story A technician's PIN alone is worth nothing (M1)
touch COURIER
type 90
type 81467
touch CHECK_WIRING
touch compartment 1
touch OPEN
expect no pulse
type 000000
expect screen SignInFailed
expect journal SignInFailed

story The same one-time code is not taken twice, not after a power cut either (M1)
wait 20s
pace 1s
technician signs in
touch SIGN_OUT
touch COURIER
type 90
type 81467
type the one-time code
expect screen SignInFailed
touch BACK
power off
power on
wait 5s
touch COURIER
type 90
type 81467
type the one-time code
expect screen SignInFailed
touch BACK
wait 30s
technician signs in

story While the time is not trusted a recovery code is taken instead, once (M1, T3)
enrol technician 91 pin 22446 recovery $recovery
clock jumps -2h
touch COURIER
type 91
type 22446
expect screen EnterOneTimeCode recovery=true
type $recovery
expect screen Compartments
touch SIGN_OUT
touch COURIER
type 91
type 22446
type $recovery
expect screen SignInFailed
touch TRY_AGAIN
type 91
type 22446
type the one-time code of 91
expect screen SignInFailed

story Five wrong one-time codes are told to support, and the right one must wait (M1)
touch COURIER
type 90
type 81467
type 000001
touch TRY_AGAIN
type 90
type 81467
type 000002
touch TRY_AGAIN
type 90
type 81467
type 000003
touch TRY_AGAIN
type 90
type 81467
type 000004
expect support not told
touch TRY_AGAIN
type 90
type 81467
type 000005
expect support told GUESSING
touch TRY_AGAIN
type 90
type 81467
type the one-time code
expect screen SignInFailed
touch BACK
wait 5min
technician signs in

story A technician opens a vacant compartment and looks into it (M2)
technician signs in
touch compartment 2
expect screen OneCompartment compartment=2 condition=VACANT door=CLOSED content=EMPTY sensor=TRUSTED bankAnswers=true pulses=0
touch OPEN
expect pulse 2
expect screen Inspect compartment=2
close 2
expect screen OneCompartment compartment=2 condition=VACANT remark=NONE pulses=1
expect compartment 2 vacant
expect support not told

story What a technician leaves inside is not vacant (M2)
technician signs in
touch compartment 2
touch OPEN
put 2
close 2
expect compartment 2 quarantined because UNEXPECTED_CONTENT
expect screen OneCompartment condition=QUARANTINED quarantine=UNEXPECTED_CONTENT remark=NOT_EMPTY

story Where no sensor tells, the technician says whether it is empty and fit (M2)
technician signs in
touch compartment 3
expect screen OneCompartment sensor=ABSENT
touch OPEN
close 3
expect screen ConfirmFit compartment=3 withParcel=false
touch NO
expect compartment 3 quarantined
touch OPEN
expect pulse 3
close 3
touch YES
expect compartment 3 vacant

story A technician takes a compartment out of service with a reason, and back after a look (M2)
technician signs in
touch compartment 2
touch TAKE_OUT_OF_SERVICE
expect screen WhyWork compartment=2 inWords=false
expect compartment 2 vacant
touch LATCH_BROKEN
expect compartment 2 out-of-service because by-technician
expect no pulse
expect screen OneCompartment condition=OUT_OF_SERVICE
touch PUT_BACK
expect pulse 2
close 2
expect compartment 2 out-of-service
touch YES
expect compartment 2 vacant

story A reason in words is written, and an empty one is none (M2)
technician signs in
touch compartment 2
touch TAKE_OUT_OF_SERVICE
touch IN_WORDS
expect screen WhyWork inWords=true
write " "
expect compartment 2 vacant
write "the hinge is bent"
expect compartment 2 out-of-service because by-technician

story What comes back into service with something inside does not (M2)
compartment 2 out
technician signs in
touch compartment 2
touch PUT_BACK
put 2
close 2
expect compartment 2 out-of-service
expect screen OneCompartment remark=NOT_EMPTY

story A technician clears quarantine at the open door (M2, C4)
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
touch DIRTY
close 1
put 2
close 2
touch SIGN_OUT
touch CONTINUE
wait 15s
expect compartment 1 quarantined because DIRTY
technician signs in
touch compartment 1
touch OPEN
expect pulse 1
close 1
expect screen ConfirmFit compartment=1
touch YES
expect compartment 1 vacant
expect journal CompartmentFoundFit

story Nothing opens whose board is out of touch, and it is said (M2, X1)
technician signs in
bus right cut
wait 10s
touch compartment 6
expect screen OneCompartment compartment=6 bankAnswers=false
touch OPEN
expect no pulse
expect screen OneCompartment remark=UNREACHABLE

story A jam is no end of a technician's work (M2, O2)
jam 2
technician signs in
touch compartment 2
touch OPEN
touch TRY_AGAIN
touch TRY_AGAIN
expect screen Jammed compartment=2 codeStaysGood=false
expect pulses 2 3
touch CONTINUE
expect screen OneCompartment compartment=2 quarantine=JAMMED
touch TRY_AGAIN
expect pulses 2 3

story A compartment that somebody has left open is the technician's to deal with (M2, O5, O6)
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
wait 4min
expect door 1 open
expect screen Welcome
technician signs in
touch compartment 1
touch TAKE_OUT_OF_SERVICE
touch DOOR_BROKEN
expect compartment 1 out-of-service
expect support told DEPOSIT_UNCLEAR about 1
expect parcel 1Z0001 announced

story A power cut with a technician at the open door is settled by the sensor (M2, O8)
technician signs in
touch compartment 2
touch OPEN
power off
close 2
power on
wait 10s
expect screen Welcome
expect no pulse
expect pulses 2 1
expect compartment 2 vacant

story A power cut at an open door where no sensor tells is a quarantine (M2, O8)
technician signs in
touch compartment 3
touch OPEN
power off
close 3
power on
wait 10s
expect pulses 3 1
expect compartment 3 quarantined because NOT_CONFIRMED
expect support told INSPECTION_UNCLEAR about 3

story A sensor that saw something come and go is believed again (M2, C5)
technician signs in
touch compartment 2
expect screen OneCompartment mayTestSensor=true
touch TEST_SENSOR
expect pulse 2
expect screen TestSensor compartment=2 seen=false
close 2
expect sensor 2 suspect
touch YES
touch TEST_SENSOR
put 2
expect screen TestSensor seen=true
take 2
close 2
expect sensor 2 trusted
expect compartment 2 vacant
expect journal SensorTrusted

story A power cut proves nothing about a sensor (M2, C5, O8)
sensor 2 stuck-empty
technician signs in
touch compartment 2
touch TEST_SENSOR
put 2
close 2
expect sensor 2 suspect
touch NO
sensor 2 ok
touch TEST_SENSOR
take 2
power off
close 2
power on
wait 10s
expect sensor 2 suspect

story A sensor is not tested where a parcel is (M2)
stored 1Z0001 size S for ada@example.org in $door
technician signs in
touch compartment $door
expect screen OneCompartment mayTestSensor=false
touch TEST_SENSOR
expect no pulse

story A technician who goes away is signed out, and the next person gets the first screen (M2, X4)
technician signs in
touch compartment 2
wait 40s
expect leaving yes
wait 20s
expect screen Welcome
touch OPEN
expect no pulse
