package cubby.app.demo;

/// Who may sign in at the demo's kiosk.
record DemoStaff(DemoCourier courier, DemoTechnician technician) {}
