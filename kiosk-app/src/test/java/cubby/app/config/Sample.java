package cubby.app.config;

/// A small sound configuration for tests to break.
final class Sample {
  static final String SOUND =
      """
      kiosk:
        id: test-1
        name: Test kiosk
        place: In a test
        latitude: 52.5
        longitude: 13.4
        language: en
        code-length: 8
        notices: notices
        support:
          email: help@example.org
          telephone: +49 30 123456
          hours: Mon–Fri 9–17
        screen:
          diagonal-in: 10.1
          width-px: 800
          height-px: 1280
      cabinet:
        height-mm: 2000
        column-widths-mm: [500, 400]
        console: {column: 2, bottom-mm: 1000, height-mm: 500}
      sizes:
        - {name: S, width-mm: 300, height-mm: 100, depth-mm: 400}
        - {name: L, width-mm: 300, height-mm: 500, depth-mm: 400}
      buses:
        - {name: main, line: "serial:/dev/ttyUSB0"}
      banks:
        - {id: A, bus: main, driver: kerong-cu16}
        - {id: B, bus: main, driver: kerong-cu16, address: 1}
      compartments:
        - {label: 1, size: S, bank: A, channel: 1, column: 1, reach-mm: 700}
        - {label: 2, size: L, bank: A, channel: 2, column: 1, reach-mm: 200}
        - {label: 3, size: L, bank: B, channel: 1, column: 2, reach-mm: 200}
      """;

  /// The same with all that may be left out.
  static final String FULL =
      SOUND
          + """
          scanner: {line: "serial:/dev/ttyACM0"}
          cameras:
            - id: inside
              command: [rpicam-still, -n, -o, "{file}", --width, "{width}"]
              sees: [1, 2]
          signals:
            - {name: lid, kind: tamper, bank: A, channel: 15, active-when: open}
            - {name: mains, kind: power-loss, bank: A, channel: 16, active-when: closed}
          speaker: {command: [say, --voice, "{language}"], recordings: sounds, volume-percent: 70, quiet-from: "22:00", quiet-until: "06:30", pad: true}
          mail:
            host: mail.example.org
            port: 2525
            security: starttls
            user: kiosk
            password-file: mail-password
            from: kiosk@example.org
            authority: authority.pem
          messages:
            keys:
              - {name: swift, role: carrier, carrier: Swift, public-key: s7k9vqn7kIw3p33DrvX9l5A-pLOYrGTnoFxtJPH6u70}
              - name: desk
                role: support
                jwk: {kty: OKP, crv: Ed25519, x: 11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo}
          customers:
            sendings-carrier: Swift
            return-labels: [{carrier: Swift, barcode: "SR#########"}]
          drop-off: {unannounced: true, address-book: residents.csv}
          sms: {url: "https://sms.example.org/send", token-file: sms-token}
          """;

  private Sample() {}
}
