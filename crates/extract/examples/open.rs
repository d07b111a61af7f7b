//! Opens files and shows what is in them: `cargo run -p extract --example open -- FILE…`.
#![allow(clippy::print_stdout)]

fn main() -> std::io::Result<()> {
    for path in std::env::args().skip(1) {
        let bytes = std::fs::read(&path)?;
        let incoming = extract::Incoming { name: &path, bytes: &bytes, password: None };
        let start = std::time::Instant::now();
        match extract::open(&incoming, &extract::Limits::default(), &mut |_| {}) {
            Ok(opened) => {
                println!(
                    "{path}: {} in {:?}; {:?}",
                    opened.format.name(),
                    start.elapsed(),
                    opened.head
                );
                for note in &opened.notes {
                    println!("  {note}");
                }
                match opened.content {
                    extract::Content::Table(table) => println!("{table:#?}"),
                    content => println!("{}", content.text().unwrap_or_default()),
                }
            }
            Err(fault) => println!("{path}: {fault}"),
        }
    }
    Ok(())
}
