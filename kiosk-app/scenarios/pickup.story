story A recipient collects a parcel with the code from the mail (P1, P3)
stored 1Z999AA10123456784 size S for ada@example.org in $door keep code as $code
touch COLLECT
type $code
expect screen TakeParcel compartment=$door openFor=SHORT
expect pulse $door
take $door
close $door
expect screen Collected
expect parcel 1Z999AA10123456784 collected
expect compartment $door vacant
expect no mail

story A spent code does not open anything (P1)
stored 1Z999AA10123456784 size S for ada@example.org in $door keep code as $code
touch COLLECT
type $code
take $door
close $door
touch CONTINUE
touch COLLECT
type $code
expect screen EnterCode trouble=NOT_KNOWN
expect no pulse
expect journal CodeTryFailed
