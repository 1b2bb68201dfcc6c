"""What is served over HTTP: `desk`, the staff's app. Apps here never share a session."""
