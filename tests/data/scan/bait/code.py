import os

password = os.environ["DB_PASSWORD"]
passwd = getpass.getpass("Password: ")
token = request.headers.get("X-Token")
if password == config.password:
    login(user, password)
secret_key = settings.SECRET_KEY
commit = "da39a3ee5e6b4b0d3255bfef95601890afd80709"
request_id = "a0572bc9-7a3e-beef-cafe-9129474bcd81"
password_hash = "$2b$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW"
checksum = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
