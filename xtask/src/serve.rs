//! `cargo xtask serve`: builds the site and serves it until it is stopped. It must serve to this
//! machine only.

use std::thread;

use crate::{error::XtaskError, place, run::say, setup, site, site_server::SiteServer};

/// Sets up, builds, serves, and never returns unless something fails.
pub fn serve(port: u16) -> Result<(), XtaskError> {
    // The port is taken first: nobody should wait for a build to hear that it is in use.
    let server = SiteServer::bind(port)?;
    site::build(&setup::for_build()?)?;
    let running = server.start(place::dist())?;
    say("ready; stop it with Ctrl+C");
    println!("{}", running.address());
    loop {
        thread::park();
    }
}
